import type { Publication } from '../records/credit-record.js';

/**
 * Rules that the decision itself goes by, beside those of the disclosure matrix. Their words and basis are data
 * (`disclosure-rules.yaml`): the catalogue loads only when it has exactly these.
 */
export const OWN_RULES = [
  'repaired', 'lifted-by-source', 'held-for-finding', 'no-basis-in-force', 'no-publication-law', 'necessary-轻微', 'class-轻微', 'class-一般', 'class-严重',
  'list-term', 'severity-held', 'never-published', 'no-term', 'subject-stopped', 'person-never-public', 'category-without-basis', 'category-authorised',
  'category-restricted', 'authorisation-needed', 'duty-needed', 'project-needed', 'log-only', 'own-file', 'masked-only',
] as const;

export type OwnRule = (typeof OWN_RULES)[number];

const OWN: ReadonlySet<string> = new Set(OWN_RULES);

/** Rule ids that the matrix has words for as well. */
const OF_THE_MATRIX: ReadonlySet<string> = new Set(['withdrawn']);

/**
 * The rule under which the publication law's finding is told. Which kind of penalty made a class unknown or unpublishable
 * is the sender's business; whoever asks why is told that it is so.
 */
export function publicationRule(rule: string, publication: Publication): string {
  if (OWN.has(rule) || OF_THE_MATRIX.has(rule)) return rule;
  return publication === 'held' ? 'severity-held' : 'never-published';
}
