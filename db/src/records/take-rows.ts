import { matchingName, type CheckedRow, type SubjectKind } from '@credit/domain';
import { inTransaction, type Client, type Pool } from '../connection.js';
import { lookUpRegister } from '../subjects/register-lookup.js';
import { BatchRegister } from '../subjects/batch-register.js';
import { BatchRace, writeNewSubjects } from '../subjects/write-subjects.js';
import { keepPastStates } from '../subjects/keep-past-states.js';
import { writeNames, writeRegistrations, type NameLine, type RegistrationLine } from '../subjects/write-names.js';
import { advanceCheckpoint } from '../submissions/checkpoint.js';
import { isUniqueViolation } from '../unique-violation.js';
import type { Digest } from './digest.js';
import { lookUpHistories, type RecordAddress, type RecordHistory } from './history-lookup.js';
import { addressOf, joinRow, judgeRow, type JoinedRow } from './judge-rows.js';
import type { Novelty } from './novelty.js';
import type { RowResult } from './row-result.js';
import { SeenKeys } from './seen-keys.js';
import type { TakeContext } from './take-context.js';
import { writeResults } from './write-results.js';

const DEADLOCK = '40P01';
const RETRIES = 8;

/**
 * Takes in one batch of checked rows in one transaction: subjects, revisions, the report's rows, the waiting rows, the
 * outbox and the checkpoint together, or nothing. When another worker was first with a subject or record, the batch is
 * judged again on what is there now.
 */
export async function takeRows(pool: Pool, rows: readonly CheckedRow[], context: TakeContext): Promise<readonly RowResult[]> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = new SeenKeys(context.seen);
    try {
      const results = await inTransaction(pool, (client) => takeOnce(client, rows, { ...context, seen }));
      seen.keep();
      return results;
    } catch (error) {
      if (attempt >= RETRIES || !isRace(error)) throw error;
      context.novelty.refuted();
    }
  }
}

type BatchContext = Omit<TakeContext, 'seen'> & { readonly seen: SeenKeys };

function isRace(error: unknown): boolean {
  if (error instanceof BatchRace) return true;
  return isUniqueViolation(error) || (error instanceof Error && 'code' in error && error.code === DEADLOCK);
}

async function takeOnce(client: Client, rows: readonly CheckedRow[], context: BatchContext): Promise<readonly RowResult[]> {
  const claims = rows.flatMap((row) => (row.outcome === 'draft' ? [row.draft.subject] : []));
  const register = new BatchRegister(await lookUpRegister(client, claims, context.vault), context.vault);
  const joined = rows.map((row) => joinRow(row, register, context.resolve));
  const ids = await writeNewSubjects(client, register.added, {
    knownOn: context.submission.receivedOn,
    vault: context.vault,
    townshipOf: context.townshipOf,
  });
  const results = await judgeAll(client, { joined, ids, context });
  await writeSubjectFacts(client, { joined, results, ids, context });
  await writeResults(client, results, context);
  await advanceCheckpoint(client, { ...context.submission, tallies: context.tallies }, results);
  return results;
}

async function judgeAll(
  client: Client,
  batch: { readonly joined: readonly JoinedRow[]; readonly ids: ReadonlyMap<number, number>; readonly context: BatchContext },
): Promise<readonly RowResult[]> {
  const { joined, ids, context } = batch;
  const addresses = joined.map((row) =>
    'result' in row ? null : addressOf(row.draft, ids.get(row.subject.id) ?? row.subject.id, context.form),
  );
  const histories = await findHistories(client, addresses, { fresh: new Set(ids.values()), novelty: context.novelty });
  return joined.map((row, i) => {
    const address = addresses[i];
    if ('result' in row) return row.result;
    if (!address) throw new Error('a joined row has its address');
    return judgeRow(row, address, { form: context.form, histories, seen: context.seen });
  });
}

async function findHistories(
  client: Client,
  addresses: readonly (RecordAddress | null)[],
  known: { readonly fresh: ReadonlySet<number>; readonly novelty: Novelty },
): Promise<ReadonlyMap<Digest, RecordHistory>> {
  if (known.novelty.assumed) return new Map();
  const wanted = addresses.filter((a) => a !== null && !(a.keyedBySubject && known.fresh.has(a.subjectId)));
  const histories = await lookUpHistories(client, wanted.filter((a) => a !== null));
  known.novelty.learn({ histories: histories.size });
  return histories;
}

/** Names and, for registrations, the subject's present state: only of rows that were taken. */
async function writeSubjectFacts(
  client: Client,
  batch: {
    readonly joined: readonly JoinedRow[];
    readonly results: readonly RowResult[];
    readonly ids: ReadonlyMap<number, number>;
    readonly context: BatchContext;
  },
): Promise<void> {
  const names: NameLine[] = [];
  const registrations = new Map<number, RegistrationLine>();
  const fresh = new Set(batch.ids.values());
  batch.joined.forEach((row, i) => {
    const result = batch.results[i];
    if ('result' in row || !result?.revision || result.subjectId === null) return;
    const { subject: claim } = row.draft;
    const line = { subjectId: result.subjectId, searchable: !claim.person };
    if (!batch.context.form.subject.registers) {
      const isNew = fresh.has(result.subjectId);
      if (isNew || !row.subject.namesForMatching.has(claim.nameForMatching)) {
        names.push({ ...line, role: 'reported', name: claim.name });
      }
      return;
    }
    if (result.revision.act === 'withdraw') return;
    names.push({ ...line, role: 'registered', name: claim.name });
    names.push(...claim.formerNames.map((name) => ({ ...line, role: 'former' as const, name })));
    registrations.set(result.subjectId, {
      subjectId: result.subjectId,
      kind: registeredKind(claim.declaredKind, row.subject.kind),
      name: claim.name,
      status: claim.status,
      township: batch.context.townshipOf([claim.name, ...Object.values(row.draft.fields)].join('\n')),
      formerNames: claim.formerNames,
      namesForMatching: [claim.name, ...claim.formerNames].map(matchingName),
    });
  });
  await keepPastStates(client, [...registrations.values()].filter(({ subjectId }) => !fresh.has(subjectId)));
  await writeNames(client, names, batch.context.submission.receivedOn);
  await writeRegistrations(client, [...registrations.values()]);
}

/** The code tells the kind; the register's own column decides only where the code tells nothing finer. */
function registeredKind(declared: SubjectKind | null, byCode: SubjectKind): SubjectKind {
  return byCode === 'enterprise' && declared !== null ? declared : byCode;
}

