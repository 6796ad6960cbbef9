import { organsOf, type Catalogue } from '@credit/catalogue';
import { countRecordGaps, recordGapsOf, type Pool } from '@credit/db';
import { addMonths, lastDayOf, monthOf, monthsLater, type Day } from '@credit/domain';

/** Counts who should have a record and has none, for the month of the day; the first count of a month finishes the one before, as of its last day. */
export async function countGaps({ pool, catalogue, today }: { readonly pool: Pool; readonly catalogue: Catalogue; readonly today: Day }): Promise<void> {
  const month = monthOf(today);
  if ((await recordGapsOf(pool, month)).length === 0) await countMonth(lastDayOf(monthsLater(month, -1)), { pool, catalogue });
  await countMonth(today, { pool, catalogue });
}

async function countMonth(day: Day, { pool, catalogue }: { readonly pool: Pool; readonly catalogue: Catalogue }): Promise<void> {
  for (const { id: rule, has, lacks, licensedBy, withinMonths } of catalogue.expectedRecords) {
    const organs = licensedBy.flatMap((department) => organsOf(catalogue, department)).map(({ uscc }) => uscc);
    await countRecordGaps(pool, { rule, month: monthOf(day), day, has, since: addMonths(day, -withinMonths), organs, lacks });
  }
}
