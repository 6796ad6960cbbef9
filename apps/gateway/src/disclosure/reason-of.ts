import type { Catalogue } from '@credit/catalogue';
import { toBasis } from './basis-words.js';
import type { DisclosureReason } from './record.types.js';

/** A rule that a decision named, in words. The catalogue has every one of them. */
export function reasonOf(rule: string, catalogue: Catalogue): DisclosureReason {
  const found = catalogue.disclosure.rules.get(rule);
  if (!found) throw new Error(`no words for the rule ${rule}`);
  return { rule: found.id, text: found.text, basis: toBasis(found.basis, catalogue) };
}
