import { copyBytes, copyDigest, copyPlain, copyText } from './copy-values.js';
import type { CopyRoom } from './copy-room.js';
import { digestOf, type Digest } from './digest.js';
import { contentOf } from './record-keys.js';
import type { RevisionLine, RowResult } from './row-result.js';
import type { Submission } from '../submissions/submission.js';
import type { Vault } from '../vault/vault.js';

/** The columns of a revision in the order in which `addRevision` writes them: the content last, with its digest after it. */
export const REVISION_COLUMNS = [
  'subject_id', 'category', 'key_hash', 'seq', 'act', 'revision', 'keyed_by_subject', 'document_no', 'decided_on', 'valid_from',
  'valid_until', 'indefinite', 'organ_name', 'source_organ', 'known_on', 'submission_id', 'row', 'reason', 'fields', 'personal',
  'content_hash',
];

/** A row that adds a revision. */
export interface TakenRow extends RowResult {
  readonly revision: RevisionLine;
  readonly subjectId: number;
}

/** Where a row comes from, and what seals its personal fields. */
interface Source {
  readonly submission: Pick<Submission, 'id' | 'organ' | 'receivedOn'>;
  readonly vault: Vault;
}

export function isTaken(result: RowResult): result is TakenRow {
  return result.revision !== null && result.subjectId !== null;
}

/** Adds the line of the revision that a row brings. */
export function addRevision(taken: TakenRow, { submission, vault }: Source, room: CopyRoom): void {
  const { revision } = taken;
  const { draft } = revision;
  const key = `${taken.subjectId}\t${draft.category}\t${copyDigest(taken.keyHash)}\t${revision.seq}\t${revision.act}\t${revision.revision}`;
  const days = `${draft.decidedOn}\t${copyPlain(draft.validFrom)}\t${copyPlain(draft.validUntil)}\t${copyPlain(draft.indefinite)}`;
  const source = `${copyText(draft.organName)}\t${copyText(submission.organ)}\t${submission.receivedOn}\t${submission.id}\t${draft.row}`;
  room.add(`${key}\t${copyPlain(taken.keyedBySubject)}\t${copyText(draft.documentNo)}\t${days}\t${source}\t${copyText(draft.reason)}\t`);
  if (!isEmpty(draft.personal)) {
    const { fields, hash } = contentOf(draft);
    room.add(`${copyText(fields)}\t${copyBytes(vault.seal(JSON.stringify(draft.personal)))}\t${copyDigest(hash)}\n`);
    return;
  }
  const hash = addFields(draft.fields, room);
  room.add(`\t${NO_BYTES}\t${copyDigest(hash)}\n`);
}

const NO_BYTES = copyBytes(null);
const NOTHING_PERSONAL = JSON.stringify({});

/**
 * Adds the fields of a record without personal ones, and gives its digest (as `contentOf` does): the bytes that go out are
 * the bytes that are digested, unless COPY needs an escape in them.
 */
function addFields(values: Readonly<Record<string, string>>, room: CopyRoom): Digest {
  const fields = JSON.stringify(values);
  if (fields.includes('\\')) {
    room.add(copyText(fields));
    return digestOf(fields + NOTHING_PERSONAL);
  }
  const start = room.length;
  room.add(fields);
  const end = room.length;
  room.add(NOTHING_PERSONAL);
  const hash = digestOf(room.since(start));
  room.backTo(end);
  return hash;
}

function isEmpty(values: Readonly<Record<string, string>>): boolean {
  for (const _ in values) return false;
  return true;
}
