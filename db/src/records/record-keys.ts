import { createHash } from 'node:crypto';
import type { RecordDraft } from '@credit/domain';

const DIGEST_BYTES = 16;

/** Digest of a record's natural key: its category, the subject where the form counts it in, and the form's parts. */
export function keyHashOf(draft: RecordDraft, subjectId: number | null): Buffer {
  return digest(JSON.stringify([draft.category, subjectId, ...draft.keyParts]));
}

/** Digest of a record's content: equal content is the same record sent again. */
export function contentHashOf(draft: RecordDraft): Buffer {
  return digest(JSON.stringify([sorted(draft.fields), sorted(draft.personal)]));
}

/** Digest of a waiting row: the same question is asked once. */
export function questionHashOf(draft: RecordDraft): Buffer {
  return digest(JSON.stringify([draft.category, draft.act, sorted(draft.fields), sorted(draft.personal), draft.reason]));
}

function sorted(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest().subarray(0, DIGEST_BYTES);
}
