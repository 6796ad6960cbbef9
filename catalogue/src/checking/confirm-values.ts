import type { YamlFile } from './yaml-file.js';

/** How many entries of each file are still to be confirmed by the county's legal office; files without any are left out. */
export function countConfirmValues(files: readonly YamlFile[]): ReadonlyMap<string, number> {
  const counts = files.map((file) => [file.name, countIn(file.content)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, part]) => sum + (key === 'confidence' && part === 'confirm' ? 1 : countIn(part)), 0);
}
