import type { Day } from '@credit/domain';
import type { ListedRecord } from './listed-record.js';
import type { Listing } from './listing.js';
import type { SeenRecord } from './seen-record.js';
import { standingOn, toldOn } from './standing.js';

/** What a list, or the lack of one, says of a record. */
export type ListedAs = Pick<Listing, 'listId' | 'name' | 'kind' | 'polarity' | 'severe' | 'without' | 'authority'> & {
  /** What an honour is called, with `{field}` for values of its record. */
  readonly titled: string | null;
};

/** The listing that a record makes, with its standing on the day. `usualLastDay` counts where there is no `until`. */
export function toListing(seen: SeenRecord, as: ListedAs, span: { readonly until: Day | null; readonly usualLastDay: Day | null; readonly day: Day }): Listing {
  const { record, listed } = seen;
  const { titled, ...facts } = as;
  const { until, usualLastDay, day } = span;
  const from = firstDay(record);
  const effect = { listedOn: record.decidedOn, from, until: until ?? usualLastDay, lifted: isLifted(seen), supersededOn: seen.superseded };
  return {
    id: `${as.listId ?? listed.category.id}/${record.id}`,
    record: record.id,
    revision: record.revision,
    listKind: listed.category.id,
    ...facts,
    documentNo: record.documentNo,
    title: titled === null ? fieldOf(seen, listed.category.form?.headline) : filled(titled, record),
    decidedUnder: fieldOf(seen, listed.category.form?.legalBasis),
    listedOn: record.decidedOn,
    servedOn: record.servedOn ?? null,
    from,
    until,
    usualLastDay,
    standing: standingOn(day, record, effect),
    shared: isShared(record, day),
    disputed: record.disputed,
  };
}

/** A listing takes effect once it is decided, served and, where the decision names a day, begun. */
export function firstDay(record: ListedRecord): Day {
  return later(later(record.decidedOn, record.validFrom), record.servedOn ?? null);
}

function later(day: Day, other: Day | null): Day {
  return other !== null && other > day ? other : day;
}

/** The court's own word that it took the entry off (已屏蔽) and the like. */
function isLifted({ record, listed }: SeenRecord): boolean {
  const lifted = listed.category.form?.liftedWhen;
  return lifted != null && lifted.values.includes(record.fields[lifted.field] ?? '');
}

/** What was annulled, and from its day on what was repaired, is no longer shared or used (信用修复管理办法第三条). */
function isShared(record: ListedRecord, day: Day): boolean {
  return record.state !== 'WITHDRAWN' && !(record.state === 'REPAIRED' && toldOn(record) <= day);
}

function fieldOf({ record }: SeenRecord, field: string | null | undefined): string | null {
  return (field && record.fields[field]) || null;
}

function filled(pattern: string, { fields }: ListedRecord): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? '');
}
