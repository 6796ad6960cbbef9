import { credentialOf, operatorOf, type Caller } from '../access/caller.js';

/** Who did it, as the audit log has it: under which account or client, by name, in which capacity. */
export interface WrittenBy {
  readonly account: string;
  readonly operator: string;
  readonly role: string | null;
}

/** Of an officer all roles, by their ids; of others what they are. */
export function writtenBy(caller: Caller): WrittenBy {
  const role = caller.kind === 'officer' ? caller.roles.join(' ') : caller.kind;
  return { account: credentialOf(caller), operator: operatorOf(caller), role: role === '' ? null : role };
}
