import type { FileColumn } from './headings.js';

/**
 * What each column is called in a report: its heading, and where several columns share it, with the heading above it
 * (处罚机关·名称). In the order of the columns.
 */
export function columnNames(columns: readonly FileColumn[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { heading } of columns) times.set(heading, (times.get(heading) ?? 0) + 1);
  return columns.map(({ heading, group }) => (group === null || times.get(heading) === 1 ? heading : `${group}·${heading}`));
}
