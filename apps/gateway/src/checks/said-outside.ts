import type { Catalogue } from '@credit/catalogue';
import { redactThirdPersons } from '@credit/domain';

/** What a record says in words, as it may leave the platform. */
export type Say = (text: string) => string;

/** A receipt goes with its holder, wherever that is: of third persons whom a title or a reason names it tells nothing. */
export function saidOutside(own: readonly string[], { thirdPersons }: Pick<Catalogue, 'thirdPersons'>): Say {
  const known = { own, persons: [] };
  return (text) => redactThirdPersons(text, known, thirdPersons);
}
