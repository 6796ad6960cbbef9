import { addDays, isRealDay } from '@credit/domain';
import type { DataNode } from './data-node.js';

/** Editions follow each other without gap or overlap. Expects them in order of time. */
export function checkEditions(nodes: readonly DataNode[]): void {
  let before: string | null | undefined;
  for (const node of nodes) {
    const from = node.at('from').dayOrNull();
    const until = node.at('until').dayOrNull();
    if (from !== null && until !== null && until < from) node.fault('截止日早于起始日');
    if (before === null) node.fault('前一版没有截止日，与这一版重叠');
    else if (before !== undefined && from !== null && from <= before) node.fault(`与前一版（至 ${before}）重叠`);
    else if (before !== undefined && from !== null && isRealDay(before) && addDays(before, 1) !== from) node.fault(`与前一版（至 ${before}）之间有空档`);
    before = until;
  }
}
