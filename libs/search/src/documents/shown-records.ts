import { addDays, visibleRecord, type CreditRecord, type Day, type RecordCategory } from '@credit/domain';
import type { ShownRecord } from './search-document.js';
import type { SearchLaw, SubjectFacts } from './subject-facts.js';

const ANONYMOUS = { kind: 'anonymous' } as const;

/**
 * On which days from `day` on the public may see which records: told for days to come as well, by the law that is known
 * today, so that what ends disappears on its day. What another record of the same sector covers is left out.
 */
export function shownRecords(facts: SubjectFacts, law: SearchLaw, day: Day): readonly ShownRecord[] {
  let kept: readonly ShownRecord[] = [];
  for (const record of facts.records) {
    const category = law.categories.get(record.category);
    if (!category?.form) continue;
    for (const one of shownDays({ record, category, facts }, law, day)) {
      if (!kept.some((other) => covers(other, one))) kept = [...kept.filter((other) => !covers(one, other)), one];
    }
  }
  return kept;
}

function shownDays(
  seen: { readonly record: CreditRecord; readonly category: RecordCategory; readonly facts: SubjectFacts },
  law: SearchLaw,
  from: Day,
): readonly ShownRecord[] {
  const { record, category, facts } = seen;
  const asked = { matrix: law.disclosure, publication: law.publicationLaw };
  const { sector, kind } = category;
  const about = { sector, notice: (kind === 'licence' || kind === 'penalty') && category.disclosure === 'public', decidedOn: record.decidedOn };
  const spans: ShownRecord[] = [];
  const turns = turnsOf(category, law, from);
  turns.forEach((start, i) => {
    const decision = visibleRecord({ record, category, subject: facts.subject }, ANONYMOUS, { day: start, law: asked });
    if (decision.outcome === 'hidden') return;
    const next = turns[i + 1];
    const until = earliest(decision.lastPublicDay, next === undefined ? null : addDays(next, -1));
    const before = spans.at(-1);
    if (before?.until != null && addDays(before.until, 1) === start) spans[spans.length - 1] = { ...before, until };
    else spans.push({ ...about, from: start, until });
  });
  return spans;
}

/** The day itself and the later days on which another rule may hold: a citation or an edition begins or has ended. */
function turnsOf(category: RecordCategory, law: SearchLaw, from: Day): readonly Day[] {
  const spans = [...category.basis, ...law.publicationLaw.editions];
  const turns = spans.flatMap(({ from: begins, until }) => [begins, until === null ? null : addDays(until, 1)]);
  return [from, ...[...new Set(turns.flatMap((day) => (day !== null && day > from ? [day] : [])))].sort()];
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Whatever filter `one` would pass, `other` passes too. */
export function covers(other: ShownRecord, one: ShownRecord): boolean {
  return (
    other.sector === one.sector && other.decidedOn >= one.decidedOn && (other.notice || !one.notice) &&
    other.from <= one.from && (other.until === null || (one.until !== null && other.until >= one.until))
  );
}
