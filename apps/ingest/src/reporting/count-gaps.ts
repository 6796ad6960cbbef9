import { organsOf, type Catalogue } from '@credit/catalogue';
import { countRecordGaps, recordGapsOf, type Pool } from '@credit/db';
import { addMonths, lastDayOf, monthOf, monthsLater, type Day } from '@credit/domain';

/** Counts who should have a record and has none, for the month of the day; the month before is finished as of its own last day. */
export async function countGaps({ pool, catalogue, today }: { readonly pool: Pool; readonly catalogue: Catalogue; readonly today: Day }): Promise<void> {
  const month = monthOf(today);
  await countMonth(today, { pool, catalogue });
  const before = lastDayOf(monthsLater(month, -1));
  const counted = await recordGapsOf(pool, monthOf(before));
  if (counted.length === 0 || counted.some(({ asOf }) => asOf < before)) await countMonth(before, { pool, catalogue });
}

async function countMonth(day: Day, { pool, catalogue }: { readonly pool: Pool; readonly catalogue: Catalogue }): Promise<void> {
  for (const { id: rule, has, lacks, licensedBy, withinMonths } of catalogue.expectedRecords) {
    const organs = licensedBy.flatMap((department) => organsOf(catalogue, department)).map(({ uscc }) => uscc);
    await countRecordGaps(pool, { rule, month: monthOf(day), day, has, since: addMonths(day, -withinMonths), organs, lacks });
  }
}
