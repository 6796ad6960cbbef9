import type { Catalogue } from '@credit/catalogue';
import { senderKey, type RecordGap } from '@credit/db';
import { toBasis } from '../disclosure/basis-words.js';
import type { RecordGapView } from './record-gap.types.js';

/** How many subjects should have a record and have none, by the cell that it concerns. */
export function lackingByCell({ expectedRecords }: Pick<Catalogue, 'expectedRecords'>, gaps: readonly RecordGap[]): ReadonlyMap<string, number> {
  const categories = new Map(expectedRecords.map(({ id, lacks }) => [id, lacks]));
  const sums = new Map<string, number>();
  for (const { rule, organ, lacking } of gaps) {
    const category = categories.get(rule);
    if (category !== undefined) sums.set(senderKey(organ, category), (sums.get(senderKey(organ, category)) ?? 0) + lacking);
  }
  return sums;
}

/** The rules that concern a cell, with what was counted of it; none: not counted yet, or nobody holds such a licence. */
export function gapsOfCell(catalogue: Catalogue, { organ, category, gaps }: { readonly organ: string; readonly category: string; readonly gaps: readonly RecordGap[] }): readonly RecordGapView[] {
  return catalogue.expectedRecords.filter(({ lacks }) => lacks === category).flatMap(({ id, name, source, withinMonths, basis }) =>
    gaps.filter((gap) => gap.rule === id && gap.organ === organ).map(({ holders, lacking, asOf }) => ({
      rule: id, name, holders, lacking, asOf, says: `发证已满 ${withinMonths} 个月、许可仍有效，而这 ${withinMonths} 个月里没有收到一条记录。${source}`,
      basis: toBasis(basis, catalogue),
    })),
  );
}
