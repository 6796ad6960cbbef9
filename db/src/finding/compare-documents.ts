import { isDeepStrictEqual } from 'node:util';
import { documentOn, toSearchDocument, type SearchDocument } from '@credit/search';
import { inTransaction, type Client } from '../connection.js';
import type { Draining } from './drain-outbox.js';
import { readDocuments } from './search-store.js';
import { readSubjectFacts } from './subject-facts.js';

const AT_ONCE = 500;

/** A document that is not what the records say: it is missing, is there although the public may not find the subject, or says something else. */
export interface DocumentDifference {
  readonly subjectId: number;
  readonly code: string | null;
  readonly problem: 'missing' | 'left-over' | 'stale';
}

/** One step of the comparison. */
export interface Compared {
  readonly compared: number;
  /** Subjects whose change is still on its way: no difference. */
  readonly waiting: number;
  readonly differences: readonly DocumentDifference[];
}

/** Compares all documents with the subjects and records that they are made of, as seen on the day; step by step. */
export async function* compareDocuments(context: Draining): AsyncGenerator<Compared> {
  for (let after = 0; ; ) {
    const step = await inTransaction(context.pool, (client) => compareAfter(client, after, context));
    if (step === undefined) return;
    yield step;
    after = step.last;
  }
}

async function compareAfter(client: Client, after: number, { vault, law, day }: Draining): Promise<(Compared & { readonly last: number }) | undefined> {
  // What a document is made of and what is on its way are looked at as of one moment.
  await client.query('set transaction isolation level repeatable read, read only');
  const { rows } = await client.query<{ id: number; waits: boolean }>(SUBJECTS, [after, AT_ONCE]);
  const last = rows.at(-1)?.id;
  if (last === undefined) return undefined;
  const ids = rows.map((row) => row.id);
  const facts = await readSubjectFacts(client, ids, vault);
  const documents = await readDocuments(client, ids);
  const settled = rows.filter((row) => !row.waits);
  const differences = settled.flatMap(({ id }): readonly DocumentDifference[] => {
    const known = facts.get(id);
    const due = known ? toSearchDocument(known, law, day) : null;
    const held = documents.get(id) ?? null;
    const problem = problemOf(due, held, day);
    return problem === undefined ? [] : [{ subjectId: id, code: due?.code ?? held?.code ?? null, problem }];
  });
  return { compared: ids.length, waiting: rows.length - settled.length, differences, last };
}

function problemOf(due: SearchDocument | null, held: SearchDocument | null, day: string): DocumentDifference['problem'] | undefined {
  if (held === null) return due === null ? undefined : 'missing';
  if (due === null) return 'left-over';
  return isDeepStrictEqual(documentOn(due, day), documentOn(held, day)) ? undefined : 'stale';
}

const SUBJECTS = `
select s.id, exists (select 1 from credit.outbox o where o.subject_id = s.id) as waits
  from credit.subject s
 where s.id > $1 and (s.kind <> 'natural-person' or exists (select 1 from credit.search_document d where d.subject_id = s.id and d.code is not null))
 order by s.id limit $2`;
