import { decideRevision, type RecordForm } from '@credit/domain';
import { inTransaction, type Client, type Pool } from '../connection.js';
import { addressOf } from '../records/judge-rows.js';
import type { Digest } from '../records/digest.js';
import { lookUpHistories } from '../records/history-lookup.js';
import { contentOf } from '../records/record-keys.js';
import type { RevisionLine } from '../records/row-result.js';
import { appendRevision } from '../records/append-revision.js';
import type { Vault } from '../vault/vault.js';
import { Quarantine, type QuarantineEntry } from './quarantine.js';

/** Why a decision cannot be taken. */
export interface DecisionRefusal {
  readonly refused: 'ENTRY_UNKNOWN' | 'ALREADY_DECIDED' | 'NOTHING_TO_UNDO' | 'SUBJECT_NOT_FOUND' | 'RECORD_REFUSED';
  readonly message: string;
}

export type EntryDecision =
  | { readonly decision: 'attach'; readonly subjectCode: string }
  | { readonly decision: 'dismiss' };

interface Deciding {
  readonly entryId: number;
  readonly operator: string;
  readonly note: string | null;
  readonly knownOn: string;
}

/**
 * Carries out a person's decision on a waiting row: the row becomes a record of the chosen subject, or is left out. Kept
 * with who and why; reversible by `undoDecision`.
 */
export async function decideEntry(
  store: { readonly pool: Pool; readonly vault: Vault },
  asked: Deciding & { readonly choice: EntryDecision; readonly form: RecordForm },
): Promise<QuarantineEntry | DecisionRefusal> {
  const quarantine = new Quarantine(store.pool, store.vault);
  return inTransaction(store.pool, async (client) => {
    const entry = await lockEntry(client, quarantine, asked.entryId);
    if (!entry) return { refused: 'ENTRY_UNKNOWN', message: '没有这一条待确认的记录' };
    if (entry.state !== 'pending') return { refused: 'ALREADY_DECIDED', message: '这一条已经处理过；要改，请先撤回上一次决定' };
    let attached: { readonly subjectId: number; readonly keyHash: Digest } | null = null;
    if (asked.choice.decision === 'attach') {
      const outcome = await attach(client, entry, { ...asked, subjectCode: asked.choice.subjectCode, vault: store.vault });
      if ('refused' in outcome) return outcome;
      attached = outcome;
    }
    await writeDecision(client, entry, { ...asked, decision: asked.choice.decision, attached });
    return (await quarantine.find(entry.id, client)) ?? entry;
  });
}

/** Takes back the last decision: a record that came of it is withdrawn with the reason, and the row waits again. */
export async function undoDecision(
  store: { readonly pool: Pool; readonly vault: Vault },
  asked: Deciding,
): Promise<QuarantineEntry | DecisionRefusal> {
  const quarantine = new Quarantine(store.pool, store.vault);
  return inTransaction(store.pool, async (client) => {
    const entry = await lockEntry(client, quarantine, asked.entryId);
    if (!entry) return { refused: 'ENTRY_UNKNOWN', message: '没有这一条待确认的记录' };
    if (entry.state === 'pending') return { refused: 'NOTHING_TO_UNDO', message: '这一条还没有决定，不需要撤回' };
    const { rows } = await client.query<{ subject_id: number | null; category: string | null; key_hash: Digest | null }>(
      'select subject_id, category, key_hash::text from credit.quarantine_decision where entry_id = $1 and seq = $2',
      [entry.id, entry.decisions],
    );
    const [last] = rows;
    if (last?.subject_id && last.category !== null && last.key_hash) {
      await withdrawAttached(client, {
        ...asked,
        subjectId: last.subject_id,
        category: last.category,
        keyHash: last.key_hash,
        reason: asked.note ?? '撤回对待确认行的决定',
      });
    }
    await writeDecision(client, entry, { ...asked, decision: 'undo', attached: null });
    return (await quarantine.find(entry.id, client)) ?? entry;
  });
}

async function lockEntry(client: Client, quarantine: Quarantine, id: number): Promise<QuarantineEntry | undefined> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 43))', [`quarantine ${id}`]);
  return quarantine.find(id, client);
}

async function attach(
  client: Client,
  entry: QuarantineEntry,
  asked: Deciding & { readonly subjectCode: string; readonly form: RecordForm; readonly vault: Vault },
): Promise<{ readonly subjectId: number; readonly keyHash: Digest } | DecisionRefusal> {
  const subject = await client.query<{ subject_id: number }>(
    `select subject_id from credit.subject_identifier where scheme in ('USCC', 'ORG', 'REGNO') and value_key = $1`,
    [asked.subjectCode],
  );
  const subjectId = subject.rows[0]?.subject_id;
  if (subjectId === undefined) return { refused: 'SUBJECT_NOT_FOUND', message: `登记库中没有代码 ${asked.subjectCode}` };
  const address = addressOf(entry.draft, subjectId, asked.form);
  const histories = await lookUpHistories(client, [address]);
  const history = histories.get(address.keyHash);
  // A person has looked at the difference: what waited for a reason has its reason now.
  const act = entry.draft.act === 'upsert' && history ? 'correct' : entry.draft.act;
  const decision = decideRevision(
    { act, contentHash: contentOf(entry.draft).hash, nature: asked.form.nature },
    history?.events ?? [],
  );
  if ('refuse' in decision) {
    return { refused: 'RECORD_REFUSED', message: '该主体名下已有内容相同或已被更正、撤销的同一记录，不能再入库；请退回这一行' };
  }
  const line: RevisionLine = { act: decision.take, seq: decision.seq, revision: decision.revision, draft: entry.draft };
  await appendRevision(client, line, {
    subjectId,
    keyHash: address.keyHash,
    keyedBySubject: address.keyedBySubject,
    organ: entry.organ,
    knownOn: asked.knownOn,
    receipt: entry.receipt,
    reason: entry.draft.reason ?? (history ? (asked.note ?? '经人工核对确认') : null),
    vault: asked.vault,
  });
  return { subjectId, keyHash: address.keyHash };
}

async function withdrawAttached(
  client: Client,
  asked: {
    readonly subjectId: number; readonly category: string; readonly keyHash: Digest; readonly knownOn: string; readonly reason: string;
  },
): Promise<void> {
  await client.query(
    `insert into credit.record_revision
       (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from,
        valid_until, indefinite, organ_name, source_organ, known_on, submission_id, row, reason, fields, personal)
     select subject_id, category, key_hash, seq + 1, 'withdraw', revision, content_hash, keyed_by_subject, document_no, decided_on,
            valid_from, valid_until, indefinite, organ_name, source_organ, $4, submission_id, row, $5, fields, personal
       from credit.record_revision
      where subject_id = $1 and category = $2 and key_hash = $3 and act <> 'withdraw'
      order by seq desc limit 1`,
    [asked.subjectId, asked.category, asked.keyHash, asked.knownOn, asked.reason],
  );
  await client.query('insert into credit.outbox (subject_id) values ($1)', [asked.subjectId]);
}

async function writeDecision(
  client: Client,
  entry: QuarantineEntry,
  made: Deciding & {
    readonly decision: 'attach' | 'dismiss' | 'undo';
    readonly attached: { readonly subjectId: number; readonly keyHash: Digest } | null;
  },
): Promise<void> {
  await client.query(
    `insert into credit.quarantine_decision (entry_id, seq, decision, subject_id, category, key_hash, operator, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.id, entry.decisions + 1, made.decision, made.attached?.subjectId ?? null, made.attached ? entry.draft.category : null,
      made.attached?.keyHash ?? null, made.operator, made.note,
    ],
  );
}
