import type { RecordCategory } from '@credit/domain';
import type { Catalogue, Department, Organ } from './catalogue.js';
import { organsOf } from './receivers.js';

/** One from whom a category is expected: an organ of today, or a department of the policy of which nobody knows who succeeds it. */
export interface ExpectedSender {
  /** Unified code of the organ, else the id of the department. */
  readonly id: string;
  readonly name: string;
  /** Null: it cannot send anything until the catalogue names its organ (organs.yaml, succeeds). */
  readonly organ: Organ | null;
  /** True for a collective name that is not expanded: it cannot be told who of them is meant. */
  readonly collective: boolean;
}

/**
 * Who has the duty to provide a category: the policy's providers, collective names expanded (organs.yaml, expansions), under
 * today's name. An organ that may send besides (maySend) has no duty.
 */
export function expectedSenders(catalogue: Catalogue, category: RecordCategory): readonly ExpectedSender[] {
  const departments = category.providers.flatMap((provider) => expanded(catalogue, provider, category));
  const senders = departments.flatMap((id) => sendersFor(catalogue, id));
  return [...new Map(senders.map((sender) => [sender.id, sender])).values()];
}

function expanded({ expansions }: Catalogue, provider: string, { id, kind }: RecordCategory): readonly string[] {
  const expansion = expansions.get(provider);
  if (!expansion) return [provider];
  return expansion.categories[id] ?? expansion.kinds[kind] ?? expansion.others;
}

function sendersFor(catalogue: Catalogue, id: string): readonly ExpectedSender[] {
  const organs = organsOf(catalogue, id);
  if (organs.length > 0) return organs.map((organ) => ({ id: organ.uscc, name: organ.name, organ, collective: false }));
  const department = catalogue.departments.get(id);
  return department ? [{ id, name: department.successor ?? department.name, organ: null, collective: isCollective(department) }] : [];
}

function isCollective({ kind }: Department): boolean {
  return kind === 'department-group' || kind === 'township-group';
}
