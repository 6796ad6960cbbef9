import type { IdentifierClaim, IdentifierScheme, RegisterView, SubjectClaim, SubjectKind } from '@credit/domain';
import { orgCodeOfUscc, subjectKindOf } from '@credit/domain';
import type { Vault } from '../vault/vault.js';
import { identifierKey, type KnownRegistered, type RegisterExtract } from './register-lookup.js';

/** A subject that the batch itself brings in; its id is provisional (negative) until it is written. */
export interface NewSubject extends KnownRegistered {
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
  readonly person: boolean;
}

/** The register as one batch sees it: what is stored, and the subjects that earlier rows of the batch brought. */
export class BatchRegister implements RegisterView<KnownRegistered> {
  readonly added: NewSubject[] = [];
  private readonly fresh = new Map<string, NewSubject>();
  private readonly freshByName = new Map<string, NewSubject[]>();

  constructor(
    private readonly extract: RegisterExtract,
    private readonly vault: Vault,
  ) {}

  findByIdentifier(scheme: IdentifierScheme, value: string): KnownRegistered | undefined {
    const bearer = scheme === 'USCC' ? this.extract.byCode.get(value) : undefined;
    if (bearer) return bearer;
    const key = `${scheme}:${identifierKey(scheme, value, this.vault)}`;
    return this.extract.byIdentifier.get(key) ?? this.fresh.get(key);
  }

  findByName(nameForMatching: string): readonly KnownRegistered[] {
    return [...(this.extract.byName.get(nameForMatching) ?? []), ...(this.freshByName.get(nameForMatching) ?? [])];
  }

  /** A valid code that is not on the register makes a subject with the name of the row, until a registration comes. */
  add(claim: SubjectClaim, founding: IdentifierClaim): NewSubject {
    const code = founding.scheme === 'USCC' ? founding.value : null;
    const identifiers = [
      { scheme: founding.scheme, value: founding.value },
      ...(code === null ? [] : [{ scheme: 'ORG' as const, value: orgCodeOfUscc(code) }]),
    ];
    const subject: NewSubject = {
      id: -(this.added.length + 1),
      code,
      kind: kindOf(claim, code),
      currentName: claim.name,
      status: null,
      registered: false,
      version: 1,
      namesForMatching: new Set([claim.nameForMatching]),
      identifiers,
      person: claim.person,
    };
    this.added.push(subject);
    for (const { scheme, value } of identifiers) this.fresh.set(`${scheme}:${identifierKey(scheme, value, this.vault)}`, subject);
    if (!claim.person) {
      this.freshByName.set(claim.nameForMatching, [...(this.freshByName.get(claim.nameForMatching) ?? []), subject]);
    }
    return subject;
  }
}

function kindOf(claim: SubjectClaim, code: string | null): SubjectKind {
  if (claim.person) return 'natural-person';
  return (code === null ? undefined : subjectKindOf(code)) ?? claim.declaredKind ?? 'enterprise';
}
