import { Injectable } from '@nestjs/common';
import { authorisationState, type StoredAuthorisation } from '@credit/db';
import { credentialOf, operatorOf, organOf, type Caller } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { Platform } from '../platform/platform.js';
import { refused, toOrder } from './authorisation-order.js';
import type { Authorisation, AuthorisationConnection, AuthorisationRefusal, GiveAuthorisationInput } from './authorisation.types.js';
import { ownSubject } from './own-subject.js';

export interface AuthorisationPage {
  readonly first: number;
  readonly after: string | null;
}

const NOT_YOURS = refused('SUBJECT_NOT_YOURS', '只能为本人、本人代表的单位办理授权');

/** What subjects allow others to see of them: given, looked through, taken back. */
@Injectable()
export class AuthorisationService {
  constructor(private readonly platform: Platform) {}

  async give(input: GiveAuthorisationInput, caller: Caller): Promise<Authorisation | AuthorisationRefusal> {
    const subjectId = await ownSubject(caller, input.code ?? null, this.platform);
    if (subjectId === undefined) return NOT_YOURS;
    const order = toOrder(input, this.platform.today(), this.platform.catalogue);
    if ('code' in order) return order;
    const number = await this.platform.store.authorisations.give({ ...order, subjectId, givenBy: credentialOf(caller) });
    await this.log('authorisation.give', caller, { subjectId, number });
    return this.getView(number);
  }

  /** At once: who looks the next moment is refused. */
  async revoke(number: string, asked: { readonly code: string | null; readonly reason: string | null }, caller: Caller): Promise<Authorisation | AuthorisationRefusal> {
    const [subjectId, given] = await Promise.all([ownSubject(caller, asked.code, this.platform), this.platform.store.authorisations.find(number)]);
    if (subjectId === undefined) return NOT_YOURS;
    if (given?.subjectId !== subjectId) return refused('AUTHORISATION_UNKNOWN', `没有您给出的授权 ${number}`);
    const done = await this.platform.store.authorisations.revoke(number, { operator: credentialOf(caller), reason: asked.reason, on: this.platform.today() });
    if (!done) return refused('ALREADY_REVOKED', '这个授权已经撤回过了');
    await this.log('authorisation.revoke', caller, { subjectId, number });
    return this.getView(number);
  }

  /** Those that the subject gave, with who looked under them. */
  async given(code: string | null, page: AuthorisationPage, caller: Caller): Promise<AuthorisationConnection> {
    const subjectId = await ownSubject(caller, code, this.platform);
    return this.connection(page, async (wanted) => (subjectId === undefined ? [] : this.platform.store.authorisations.givenBy(subjectId, wanted)));
  }

  /** Those that the caller was given: by their account, or by the organ they work for or the organisations they represent. */
  async received(by: 'account' | 'organisation', page: AuthorisationPage, caller: Caller): Promise<AuthorisationConnection> {
    const names = by === 'account' ? accountOf(caller) : await this.organisationsOf(caller);
    return this.connection(page, async (wanted) => (names.length === 0 ? [] : this.platform.store.authorisations.givenTo({ kind: by, names }, wanted)));
  }

  private async organisationsOf(caller: Caller): Promise<readonly string[]> {
    if (caller.kind !== 'representative') return [organOf(caller) ?? []].flat();
    const today = this.platform.today();
    const files = await Promise.all(caller.subjectIds.map((id) => this.platform.store.profiles.findOwn(id, today)));
    return files.flatMap((file) => file?.subject.code ?? []);
  }

  private async connection(
    { first, after }: AuthorisationPage,
    read: (wanted: { readonly limit: number; readonly after: string | null }) => Promise<readonly StoredAuthorisation[]>,
  ): Promise<AuthorisationConnection> {
    const { shown, pageInfo } = pageOf(await read({ limit: first + 1, after }), first, ({ number }) => number);
    return { nodes: shown.map((each) => this.toView(each)), pageInfo };
  }

  private async getView(number: string): Promise<Authorisation> {
    const stored = await this.platform.store.authorisations.find(number);
    if (!stored) throw new Error(`authorisation ${number} was written and is not there`);
    return this.toView(stored);
  }

  private toView(stored: StoredAuthorisation): Authorisation {
    const { number, subjectName, subjectCode, grantee, categories, purpose, oneTime, givenOn, until, uses, revoked } = stored;
    return {
      number, subjectName, subjectCode, granteeKind: grantee.kind, grantee: grantee.name,
      categories: categories && categories.map((id) => ({ id, name: this.platform.catalogue.categories.get(id)?.name ?? id })),
      purpose, oneTime, givenOn, until, state: authorisationState(stored, this.platform.today()),
      uses: uses.map(({ at, operator }) => ({ at: new Date(at).toISOString(), operator })),
      revokedAt: revoked && new Date(revoked.at).toISOString(),
    };
  }

  private async log(action: 'authorisation.give' | 'authorisation.revoke', caller: Caller, about: { readonly subjectId: number; readonly number: string }): Promise<void> {
    await this.platform.audit.write({
      action, operator: operatorOf(caller), organ: organOf(caller), purpose: null, subjectId: about.subjectId, account: credentialOf(caller), object: about.number, detail: {},
    });
  }
}

function accountOf(caller: Caller): readonly string[] {
  return caller.kind === 'anonymous' || caller.kind === 'client' ? [] : [String(caller.account)];
}
