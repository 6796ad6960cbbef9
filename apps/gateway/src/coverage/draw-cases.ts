import { createHash } from 'node:crypto';

/**
 * Draws `size` of a list of cases: those whose digest with the seed comes first. With the seed and the list anybody can draw
 * them again; nobody can choose them.
 */
export function drawCases(documents: readonly string[], { size, seed }: { readonly size: number; readonly seed: string }): readonly string[] {
  const digests = new Map(documents.map((document) => [document, createHash('sha256').update(`${seed}\n${document}`).digest('hex')]));
  return [...digests].sort(([, a], [, b]) => (a < b ? -1 : 1)).slice(0, size).map(([document]) => document);
}
