import { credentialOf, operatorOf, organOf, type Caller } from './caller.js';

/** In whose name an act is done. */
export interface Actor {
  readonly credential: string;
  readonly organ: string | null;
  readonly operator: string;
}

/**
 * In whose name the caller acts. A person acts in their own name, whatever the request says of an operator; a program may name the
 * operator whose wish it carries out. Whether the caller may act for the organ is asked of `mayAct`.
 */
export function actorOf(caller: Caller, given: { readonly organ: string | null; readonly operator: string | null }): Actor {
  const operator = caller.kind === 'client' ? (given.operator ?? operatorOf(caller)) : operatorOf(caller);
  return { credential: credentialOf(caller), organ: given.organ ?? organOf(caller), operator };
}
