import { readFileSync } from 'node:fs';
import { openPool } from '@credit/db';
import { startPlatform, type RunningPlatform } from './running-platform.js';

interface ExpectedFile {
  readonly order: number;
  readonly file: string;
  readonly provider: { readonly uscc: string };
  readonly category: { readonly id: string };
  readonly operation: string;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly dataRows: number | null;
  readonly rows: readonly { readonly code: string }[];
}

type Cell = Readonly<Record<string, unknown>>;

const { files: all }: { files: readonly ExpectedFile[] } = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));
const files = all.filter(({ order }) => order <= 18);
const keyOf = (organ: unknown, category: unknown): string => `${String(organ)} ${String(category)}`;

let platform: RunningPlatform;
let cells: readonly Cell[];

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  for (const { file, category, provider, operation } of files) {
    await platform.creditJson(['submit', `apps/ingest/sample-county/${file}`, '--item', category.id, '--organ', provider.uscc, '--operation', operation]);
  }
  const { status, document } = await platform.creditJson(['coverage', '--month', '2026-11']);
  expect(status).toBe(1);
  cells = document['cells'] as readonly Cell[];
}, 300_000);
afterAll(() => platform.stop());

/** What the expected results add up to, per department and submitted item. */
function expectedCounts(): ReadonlyMap<string, Record<string, number>> {
  const sums = new Map<string, Record<string, number>>();
  for (const { provider, category, counts, dataRows, rows } of files) {
    const key = keyOf(provider.uscc, category.id);
    const sum = sums.get(key) ?? { submissions: 0, refusedSubmissions: 0, dataRows: 0, accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0, late: 0 };
    const add = (name: string, count: number): void => void (sum[name] = (sum[name] ?? 0) + count);
    add('submissions', 1);
    if (counts === null) add('refusedSubmissions', 1);
    for (const [name, count] of Object.entries(counts ?? {})) add(name, count);
    add('dataRows', dataRows ?? 0);
    add('late', rows.filter(({ code }) => code === 'REPORTED_LATE').length);
    sums.set(key, sum);
  }
  return sums;
}

test('the matrix has exactly the expected counts of every department and category, and of no other', () => {
  const expected = expectedCounts();
  const sent = new Map(cells.filter(({ submissions }) => submissions !== 0).map((cell) => [keyOf(cell['department'], cell['category']), cell]));
  expect([...sent.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [key, counts] of expected) expect({ key, ...sent.get(key) }).toMatchObject({ key, ...counts, lastReceived: '2026-11-02' });
});

/** Rows of persons in mixed files, by their own category: read from the rows themselves. */
async function carried(): Promise<readonly string[]> {
  const pool = openPool(platform.database.ownerUrl, { max: 1 });
  const { rows } = await pool.query<{ organ: string; category: string }>(
    'select distinct s.organ, r.category from credit.submission s join credit.submission_row r on r.submission_id = s.id where r.category <> s.item').finally(() => pool.end());
  return rows.map(({ organ, category }) => keyOf(organ, category));
}

test('silent is exactly what was due in the month and did not come', async () => {
  const came = new Set([...files.map(({ provider, category }) => keyOf(provider.uscc, category.id)), ...(await carried())]);
  const due = cells.filter((cell) => cell['due'] === true);
  expect(due.length).toBeGreaterThan(100);
  const silent = due.filter((cell) => !came.has(keyOf(cell['department'], cell['category'])));
  expect(cells.filter((cell) => cell['silent'] === true)).toEqual(silent);
});

test('what is due in November is what is reported every month', async () => {
  const { loadCatalogue } = await import('@credit/catalogue');
  const { frequencies } = loadCatalogue();
  for (const cell of cells) {
    const monthly = frequencies.get(String(cell['category']))?.zeroReport === 'monthly';
    if (cell['expected'] === true) expect([cell['category'], cell['due']]).toEqual([cell['category'], monthly]);
  }
});

test('a month before is told the same whatever came since, and sums are those of the cells', async () => {
  const { document } = await platform.creditJson(['coverage', '--month', '2026-10']);
  expect((document['cells'] as readonly Cell[]).every(({ submissions, lastReceived }) => submissions === 0 && lastReceived === null)).toBe(true);
  const now = (await platform.creditJson(['coverage'])).document;
  const total = now['total'] as Record<string, number>;
  for (const name of ['submissions', 'accepted', 'rejected', 'late', 'silent']) {
    const sum = cells.reduce((before, cell) => before + Number(cell[name]), 0);
    expect([name, total[name]]).toEqual([name, sum]);
  }
});

test('for people it says what came and what did not; a month without a hyphen is refused', async () => {
  const { stdout } = await platform.credit(['coverage']);
  expect(stdout).toContain('2026-11 覆盖矩阵（截至 2026-11-02）：报送 18 份（整份不收 2 份）');
  expect(stdout).toContain('应报而没有收到的');
  expect((await platform.credit(['coverage', '--month', '202611'])).status).toBe(2);
});

describe('the month is closed in December', () => {
  const BULLETIN = `numbers { id value sql } measures { id percent sql } departments { id numbers { id value sql } measures { id percent sql } } differences { department name was now }`;
  interface Line {
    readonly id: string;
    readonly value?: number | null;
    readonly percent?: string | null;
    readonly sql: string;
  }
  interface Bulletin {
    readonly numbers: readonly Line[];
    readonly measures: readonly Line[];
    readonly departments: readonly { readonly numbers: readonly Line[]; readonly measures: readonly Line[] }[];
    readonly differences: readonly object[];
  }
  let december: RunningPlatform;

  beforeAll(async () => {
    december = await startPlatform({ today: '2026-12-01', over: platform });
  }, 60_000);
  afterAll(() => december.stop());

  const asked = async (query: string): Promise<Bulletin> => {
    const { data, errors } = await december.graphql(query, {}, december.token());
    expect(errors).toBeUndefined();
    return Object(Object.values(Object(data))[0]);
  };

  test('the closed matrix is that of November, and every number of the bulletin comes again by its SQL', async () => {
    const { document } = await december.creditJson(['coverage', '--month', '2026-11']);
    const counts = (from: readonly Cell[]): readonly unknown[] => from.map(({ department, category, state, dataRows, late }) => [department, category, state, dataRows, late]);
    expect(counts(document['cells'] as readonly Cell[])).toEqual(counts(cells));
    const bulletin = await asked(`mutation { closeMonth(month: "2026-11", operator: "王主任") { ... on BulletinFile { ${BULLETIN} } ... on BulletinRefusal { reason } } }`);
    const pool = openPool(platform.database.appUrl, { max: 1 });
    try {
      for (const { id, sql, value, percent } of [bulletin, ...bulletin.departments].flatMap(({ numbers, measures }) => [...numbers, ...measures])) {
        const { rows } = await pool.query<{ count: unknown }>(sql);
        expect([id, sql, String(rows[0]?.count ?? null)]).toEqual([id, sql, String(value === undefined ? percent : value)]);
      }
    } finally {
      await pool.end();
    }
  }, 120_000);

  test('corrections that come in December leave it as it was, and are shown beside it', async () => {
    const pool = openPool(platform.database.ownerUrl, { max: 1 });
    await pool.query(
      `insert into credit.record_revision
       select v.subject_id, v.category, v.key_hash, (v.seq + 1)::smallint, 'withdraw', v.revision, v.content_hash, v.keyed_by_subject, v.document_no, v.decided_on, v.valid_from, v.valid_until,
              v.indefinite, v.organ_name, v.source_organ, '2026-12-01', now(), v.submission_id, v.row, '原决定已撤销', v.fields, v.personal
         from credit.record_revision v where v.category = 'rural-honour' order by v.subject_id, v.key_hash limit 1`,
    ).finally(() => pool.end());
    const before = await asked(`{ bulletin(month: "2026-11") { ... on BulletinFile { numbers { id value sql } differences { department name was now } } } }`);
    const withdrawn = before.numbers.find(({ id }) => id === 'withdrawn')?.value ?? 0;
    expect(before.differences).toEqual([{ department: null, name: '后来撤销的记录', was: withdrawn, now: withdrawn + 1 }]);
  });
});
