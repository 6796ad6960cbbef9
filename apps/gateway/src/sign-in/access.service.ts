import { Injectable } from '@nestjs/common';
import { actorOf, actsForAnyOrgan, mayAct, tidyIdentifier, type Act, type Caller } from '@credit/domain';
import { filledText } from '../asked/filled-text.js';
import { Platform } from '../platform/platform.js';
import { AccessRefused } from './access-refused.js';
import { toRefusal } from './refusal-words.js';

/** Whether a caller may: asked by `Demands` before a handler runs, and again where it is known for which organ. */
@Injectable()
export class AccessService {
  constructor(private readonly platform: Platform) {}

  /** Throws `AccessRefused` where the caller may not, for this organ. */
  check(caller: Caller, act: Act, organ?: string | null): void {
    const { access: law } = this.platform.catalogue;
    const decision = mayAct(caller, act, { law, moment: this.platform.now(), ...(organ === undefined ? {} : { organ }) });
    if (!decision.allowed) throw new AccessRefused(toRefusal(decision, this.platform.catalogue));
  }

  /** True where the caller may, for this organ. */
  may(caller: Caller, act: Act, organ?: string | null): boolean {
    return mayAct(caller, act, { law: this.platform.catalogue.access, moment: this.platform.now(), ...(organ === undefined ? {} : { organ }) }).allowed;
  }

  /**
   * The fields of a request with who acts: a person for the own organ and in the own name, whatever the request says of an operator;
   * a program as it says. Throws `AccessRefused` where the organ is not theirs.
   */
  inNameOf(caller: Caller, act: Act, fields: object): object {
    const given: { readonly organ?: unknown; readonly operator?: unknown } = fields;
    const named = filledText(given.organ);
    const { organ, operator } = actorOf(caller, { organ: named === null ? null : tidyIdentifier(named), operator: filledText(given.operator) });
    this.check(caller, act, organ);
    return { ...fields, ...(organ === null ? {} : { organ }), ...(caller.kind === 'client' ? {} : { operator }) };
  }

  /** The organ that is named, else the caller's own; null where neither is. Throws `AccessRefused` where it is not theirs. */
  organFor(caller: Caller, act: Act, named: string | null): string | null {
    const { organ } = actorOf(caller, { organ: named, operator: null });
    this.check(caller, act, organ);
    return organ;
  }

  /** To which organ a page is narrowed: as asked, else to the caller's own; null: to none, for those who may see all. */
  pageOf(caller: Caller, act: Act, named: string | null): string | null {
    return named === null && this.seesAll(caller, act) ? null : this.organFor(caller, act, named);
  }

  /** True for those who do this for every organ. */
  seesAll(caller: Caller, act: Act): boolean {
    return actsForAnyOrgan(caller, act, this.platform.catalogue.access);
  }
}
