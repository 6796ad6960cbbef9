import type { RecordDraft } from '@credit/domain';
import { digestOf, type Digest } from './digest.js';

/** Digest of a record's natural key: its category, the subject where the form counts it in, and the form's parts. */
export function keyHashOf(draft: RecordDraft, subjectId: number | null): Digest {
  return digestOf(JSON.stringify([draft.category, subjectId, ...draft.keyParts]));
}

/** A record's content as it is kept: its open fields as JSON, and the digest of these with its personal ones. */
export interface RecordContent {
  readonly fields: string;
  readonly hash: Digest;
}

/** Equal content is the same record sent again: a draft has its fields in the order of their codes, whatever order its form has. */
export function contentOf(draft: RecordDraft): RecordContent {
  const fields = JSON.stringify(draft.fields);
  return { fields, hash: digestOf(`${fields}${JSON.stringify(draft.personal)}`) };
}

/** Digest of a waiting row: the same question is asked once. */
export function questionHashOf(draft: RecordDraft): Digest {
  return digestOf(JSON.stringify([draft.category, draft.act, draft.reason, draft.fields, draft.personal]));
}
