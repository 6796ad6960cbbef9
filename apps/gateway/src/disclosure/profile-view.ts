import type { CreditRecord as StoredRecord, CreditSubject, RecordCategory as StoredCategory } from '@credit/domain';
import { citedOn, toBasis } from './basis-words.js';
import { ownersOf } from './owners-of.js';
import { ProfileRecord } from './record-view.js';
import type { CreditRecord, RecordCategory } from './record.types.js';
import { seeRecord, type Looking, type SeenRecord } from './seen-record.js';

/** A subject's records as the viewer sees them, the newest first, and what those of one category have in common. */
export interface ProfileView {
  readonly records: readonly CreditRecord[];
  readonly categories: readonly RecordCategory[];
}

export function toProfileView(stored: readonly StoredRecord[], subject: CreditSubject, asked: Looking): ProfileView {
  const looking = subject.kind === 'individual-business' ? { ...asked, owners: ownersOf(subject, stored, asked.catalogue) } : asked;
  const seen = stored.flatMap((record) => seeRecord(record, subject, looking) ?? []).sort(byDateDescending);
  const columns = columnsOf(seen);
  return {
    records: seen.map((record) => new ProfileRecord(record, looking, columns.get(record.category) ?? [])),
    categories: [...columns].map(([category, shown]) => toCategory(category, shown, looking)),
  };
}

/** Of each category the places of the form's columns that have a value in any of its records. */
function columnsOf(seen: readonly SeenRecord[]): ReadonlyMap<StoredCategory, readonly number[]> {
  const filled = new Map<StoredCategory, boolean[]>();
  for (const { category, values } of seen) {
    let known = filled.get(category);
    if (!known) filled.set(category, (known = values.map(() => false)));
    for (let i = 0; i < values.length; i += 1) if (values[i] !== null) known[i] = true;
  }
  return new Map([...filled].map(([category, known]) => [category, known.flatMap((any, i) => (any ? [i] : []))]));
}

function toCategory(category: StoredCategory, columns: readonly number[], { catalogue, day }: Looking): RecordCategory {
  const { id, name, kind, polarity, form } = category;
  return {
    id, name, kind, polarity,
    basis: toBasis(citedOn(day, category), catalogue),
    columns: columns.flatMap((i) => form?.columns[i] ?? []).map(({ field, heading }) => ({ code: field, heading })),
  };
}

function byDateDescending({ record: a }: SeenRecord, { record: b }: SeenRecord): number {
  return a.decidedOn === b.decidedOn ? (a.id < b.id ? -1 : 1) : a.decidedOn < b.decidedOn ? 1 : -1;
}
