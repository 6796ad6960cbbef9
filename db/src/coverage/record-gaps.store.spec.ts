import { countRecordGaps, gapSubjects, openPool, recordGapsOf, type GapQuestion, type Pool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

const ORGAN = '11430422MBX001089P';
const OTHER = '11430422MBX001011P';
const QUESTION: GapQuestion = { rule: 'r', month: '2026-11', day: '2026-11-20', has: ['licence'], since: '2025-11-20', organs: [ORGAN], lacks: 'inspection' };

let database: TestDatabase;
let app: Pool;
let owner: Pool;
let revisions = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  app = openPool(database.appUrl, { max: 2 });
  owner = openPool(database.ownerUrl, { max: 1 });
}, 60_000);
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});
beforeEach(() => owner.query('truncate credit.record_revision, credit.record_gap, credit.record_gap_subject'));

async function subject(id: number, kind = 'enterprise'): Promise<void> {
  await owner.query(`insert into credit.subject (id, kind, current_name, names_for_matching, known_on) values ($1, $2, $3, '{}', '2020-01-05') on conflict do nothing`, [id, kind, `某${id}`]);
}

async function record(id: number, category: string, { decidedOn, act = 'report', validUntil = null, organ = ORGAN, knownOn = decidedOn, of = `${category}${id}` }: { readonly decidedOn: string; readonly act?: string; readonly validUntil?: string | null; readonly organ?: string; readonly knownOn?: string; readonly of?: string }): Promise<void> {
  await subject(id);
  await owner.query(
    `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, decided_on, valid_until, indefinite, source_organ, known_on, submission_id, row, fields)
     values ($1, $2, sha256($3::bytea), $4, $5, 1, sha256($3::bytea), true, $6, $7, false, $8, $9, 1, 2, '{}')`,
    [id, category, of, (revisions += 1), act, decidedOn, validUntil, organ, knownOn],
  );
}

async function lacking(question: Partial<GapQuestion> = {}): Promise<readonly number[]> {
  await countRecordGaps(app, { ...QUESTION, ...question });
  return (await gapSubjects(app, { rule: 'r', month: '2026-11', organ: ORGAN, after: 0, limit: 10 })).map(({ id }) => id);
}

test('who holds a licence for long enough and was never inspected is found; who was inspected is not', async () => {
  await record(1, 'licence', { decidedOn: '2024-01-05' });
  await record(2, 'licence', { decidedOn: '2024-01-05' });
  await record(2, 'inspection', { decidedOn: '2026-05-01' });
  expect(await lacking()).toEqual([1]);
  expect(await recordGapsOf(app, '2026-11')).toEqual([{ rule: 'r', organ: ORGAN, holders: 2, lacking: 1, asOf: '2026-11-20' }]);
});

test('an inspection of long ago does not count, nor one that came to be known later', async () => {
  await record(1, 'licence', { decidedOn: '2024-01-05' });
  await record(1, 'inspection', { decidedOn: '2025-05-01' });
  await record(2, 'licence', { decidedOn: '2024-01-05' });
  await record(2, 'inspection', { decidedOn: '2026-05-01', knownOn: '2026-11-25' });
  expect(await lacking()).toEqual([1, 2]);
  expect(await lacking({ day: '2026-11-25' })).toEqual([1]);
});

test.each([
  ['given a month ago', { decidedOn: '2026-10-05' }],
  ['that has ended', { decidedOn: '2024-01-05', validUntil: '2026-06-30' }],
  ['of another organ', { decidedOn: '2024-01-05', organ: OTHER }],
])('a licence %s asks for no inspection yet', async (_, licence) => {
  await record(1, 'licence', licence);
  expect(await lacking()).toEqual([]);
});

test('a licence withdrawn, and one of a person, ask for none', async () => {
  await record(1, 'licence', { decidedOn: '2024-01-05', of: 'a' });
  await record(1, 'licence', { decidedOn: '2024-01-05', of: 'a', act: 'withdraw', knownOn: '2026-01-05' });
  await subject(9, 'natural-person');
  await record(9, 'licence', { decidedOn: '2024-01-05' });
  expect(await lacking()).toEqual([]);
});

test('counted again, the same comes out once', async () => {
  await record(1, 'licence', { decidedOn: '2024-01-05' });
  await lacking();
  expect(await lacking()).toEqual([1]);
});
