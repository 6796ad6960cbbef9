import type { Client } from '../connection.js';
import type { Vault } from '../vault/vault.js';
import type { Digest } from './digest.js';
import { contentOf } from './record-keys.js';
import type { RevisionLine } from './row-result.js';

/** Appends one revision outside a batch (a person's decision), with its outbox line. */
export async function appendRevision(
  client: Client,
  line: RevisionLine,
  filed: {
    readonly subjectId: number;
    readonly keyHash: Digest;
    readonly keyedBySubject: boolean;
    readonly organ: string;
    readonly knownOn: string;
    readonly receipt: string;
    readonly reason: string | null;
    readonly vault: Vault;
  },
): Promise<void> {
  const { draft } = line;
  const content = contentOf(draft);
  const personal = Object.keys(draft.personal).length > 0 ? filed.vault.seal(JSON.stringify(draft.personal)) : null;
  await client.query(
    `insert into credit.record_revision
       (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from,
        valid_until, indefinite, organ_name, source_organ, known_on, submission_id, row, reason, fields, personal)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, id, $18, $19, $20, $21
       from credit.submission where receipt = $17`,
    [
      filed.subjectId, draft.category, filed.keyHash, line.seq, line.act, line.revision, content.hash, filed.keyedBySubject,
      draft.documentNo, draft.decidedOn, draft.validFrom, draft.validUntil, draft.indefinite, draft.organName, filed.organ,
      filed.knownOn, filed.receipt, draft.row, filed.reason, content.fields, personal,
    ],
  );
  await client.query('insert into credit.outbox (subject_id) values ($1)', [filed.subjectId]);
}
