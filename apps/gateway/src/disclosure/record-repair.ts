import type { Catalogue } from '@credit/catalogue';
import { addMonths, basisInForce, earliestRepair, findPublicationEdition, type Day } from '@credit/domain';
import type { ListKind } from '@credit/sanctions';
import { toBasis } from './basis-words.js';
import type { RecordRepair } from './record.types.js';
import type { Looking, SeenRecord } from './seen-record.js';

/**
 * How the publication of a penalty or a listing can end before its term, and from which day on that may be asked for
 * (信用修复管理办法; the list's own rule). Null for what is not public, and for what needs no repair.
 */
export function repairOf({ record, category, decision }: SeenRecord, { catalogue, today }: Pick<Looking, 'catalogue' | 'today'>): RecordRepair | null {
  if (decision.publication !== 'open') return null;
  if (decision.severity !== null) {
    const law = catalogue.publicationLaw;
    const earliest = earliestRepair({ decided: record.decidedOn, severity: decision.severity, day: today, law });
    return earliest ? { from: earliest.from, when: earliest.when, conditions: [], basis: toBasis(findPublicationEdition(law, today)?.basis ?? [], catalogue) } : null;
  }
  const list = category.kind === 'blacklist' ? onlyListOf(category.id, catalogue) : undefined;
  return list ? removalOf(list, record.decidedOn, { catalogue, today }) : null;
}

function removalOf(list: ListKind, listedOn: Day, { catalogue, today }: Pick<Looking, 'catalogue' | 'today'>): RecordRepair {
  const { afterMonths, conditions } = list.earlyRemoval;
  return { from: afterMonths === null ? null : addMonths(listedOn, afterMonths), when: null, conditions, basis: toBasis(basisInForce(list.basis, today), catalogue) };
}

/** A category that several lists share tells not by which of their rules one gets off. */
function onlyListOf(category: string, { lists }: Catalogue): ListKind | undefined {
  const owners = [...lists.values()].filter((list) => list.enabled && list.kind === 'dishonesty-list' && list.categories.includes(category));
  return owners.length === 1 ? owners[0] : undefined;
}
