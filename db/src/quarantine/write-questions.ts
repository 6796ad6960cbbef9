import type { Client } from '../connection.js';
import type { Digest } from '../records/digest.js';
import { questionHashOf } from '../records/record-keys.js';
import type { RowResult } from '../records/row-result.js';
import type { TakeContext } from '../records/take-context.js';

/** Keeps the rows that wait for a person; the same question of the same sender is asked once. Returns entry ids by row. */
export async function writeQuestions(
  client: Client,
  results: readonly RowResult[],
  { submission, vault }: Pick<TakeContext, 'submission' | 'vault'>,
): Promise<ReadonlyMap<number, number>> {
  const ids = new Map<number, number>();
  for (const result of results) {
    if (!result.question) continue;
    const { draft, fault, candidates } = result.question;
    const hash = questionHashOf(draft);
    const inserted = await client.query<{ id: number }>(
      `insert into credit.quarantine_entry
         (submission_id, row, item, organ, code, message, name, candidates, draft, draft_hash, key_hash, received_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (item, organ, draft_hash, code) do nothing
       returning id`,
      [
        submission.id, result.row, submission.item, submission.organ, fault.code, fault.message, draft.subject.name,
        JSON.stringify(candidates.filter((c) => c.id > 0)), vault.seal(JSON.stringify(draft)), hash, result.keyHash,
        submission.receivedOn,
      ],
    );
    const id = inserted.rows[0]?.id ?? (await findQuestion(client, { submission, hash, code: fault.code }));
    ids.set(result.row, id);
  }
  return ids;
}

async function findQuestion(
  client: Client,
  asked: { readonly submission: TakeContext['submission']; readonly hash: Digest; readonly code: string },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    'select id from credit.quarantine_entry where item = $1 and organ = $2 and draft_hash = $3 and code = $4',
    [asked.submission.item, asked.submission.organ, asked.hash, asked.code],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a waiting row is neither new nor known');
  return id;
}
