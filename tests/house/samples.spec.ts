import { readFileSync } from 'node:fs';
import { startPlatform, type RunningPlatform } from './running-platform.js';

interface ExpectedRow {
  readonly row: number;
  readonly outcome: string;
  readonly code: string;
}

interface ExpectedFile {
  readonly order: number;
  readonly file: string;
  readonly provider: { readonly uscc: string };
  readonly category: { readonly id: string };
  readonly operation: string;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly dataRows: number | null;
  readonly refusal: { readonly code: string } | null;
  readonly rows: readonly ExpectedRow[];
}

interface ExpectedRecord {
  readonly category: string;
  readonly documentNo: string | null;
  readonly date: string;
  readonly state: string;
  readonly revision?: number;
  readonly severity?: string;
  readonly lastPublicDay: string | null;
  readonly public: boolean | null;
}

interface ExpectedSubject {
  readonly key: string;
  readonly kind: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly currentName: string;
  readonly formerNames: readonly string[];
  readonly status: string | null;
  readonly recordCounts: Readonly<Record<string, number>>;
  readonly records: readonly ExpectedRecord[];
}

const FOLDER = 'apps/ingest/sample-county';
const expected: { files: readonly ExpectedFile[] } = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));
const subjects: { subjects: readonly ExpectedSubject[] } = JSON.parse(readFileSync('tests/samples/expected-subjects.json', 'utf8'));
const files = expected.files.filter((file) => file.order <= 18);
const KINDS: Readonly<Record<string, string>> = { ENT: 'enterprise', IND: 'individual-business', COOP: 'cooperative', PERSON: 'natural-person' };

let platform: RunningPlatform;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
}, 60_000);
afterAll(() => platform.stop());

const submit = (file: ExpectedFile): ReturnType<RunningPlatform['creditJson']> =>
  platform.creditJson(['submit', `${FOLDER}/${file.file}`, '--item', file.category.id, '--organ', file.provider.uscc, '--operation', file.operation]);

const rowsOf = (document: Record<string, unknown>): readonly ExpectedRow[] =>
  (Array.isArray(document['rows']) ? document['rows'] : []).map(({ row, outcome, code }) => ({ row, outcome, code }));

describe('the sample county, file by file through the command line', () => {
  test.each(files)('$order $file gives exactly what is expected', async (file) => {
    const { status, document } = await submit(file);
    const refusal = document['refusal'];
    expect({ ...document, refusal: refusal === null ? null : { code: Object(refusal).code }, rows: rowsOf(document) }).toMatchObject({
      counts: file.counts,
      dataRows: file.dataRows,
      refusal: file.refusal === null ? null : { code: file.refusal.code },
      rows: file.rows.map(({ row, outcome, code }) => ({ row, outcome, code })),
    });
    expect(status).toBe(file.refusal ? 2 : (file.counts?.['rejected'] ?? 0) + (file.counts?.['quarantined'] ?? 0) > 0 ? 1 : 0);
  }, 60_000);
});

describe('the subjects that come of it', () => {
  test.each(subjects.subjects)('$key $currentName, seen by itself and by the public', async (subject) => {
    const [identifier] = subject.identifiers;
    const person = subject.kind === 'PERSON';
    const words = person ? ['subject', '-'] : ['subject', identifier?.value ?? ''];
    const { document } = await platform.creditJson([...words, '--viewer', 'self'], person ? identifier?.value : undefined);
    const records = Array.isArray(document['records']) ? document['records'] : [];
    expect(document).toMatchObject({
      kind: KINDS[subject.kind],
      currentName: subject.currentName,
      formerNames: expect.arrayContaining([...subject.formerNames]),
      status: subject.status,
    });
    expect(document['formerNames']).toHaveLength(subject.formerNames.length);
    const counts: Record<string, number> = {};
    for (const record of records) counts[record.category] = (counts[record.category] ?? 0) + 1;
    expect(counts).toEqual(subject.recordCounts);

    const seen = await platform.creditJson(words, person ? identifier?.value : undefined);
    const open = Array.isArray(seen.document['records']) ? seen.document['records'] : [];
    for (const wanted of subject.records) {
      const same = (record: Record<string, unknown>): boolean =>
        record['category'] === wanted.category && record['date'] === wanted.date && record['documentNo'] === (wanted.documentNo ?? record['documentNo']);
      const found = records.filter(same);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toContainEqual(
        expect.objectContaining({
          state: wanted.state,
          lastPublicDay: wanted.lastPublicDay,
          ...(wanted.revision === undefined ? {} : { revision: wanted.revision }),
          ...(wanted.severity === undefined ? {} : { severity: wanted.severity }),
        }),
      );
      if (wanted.public !== null) expect({ ...wanted, public: open.some(same) }).toEqual(wanted);
    }
    if (person) expect(seen).toMatchObject({ status: 1, document: { found: false, candidates: [] } });
  });
});

describe('sent again', () => {
  test('every file again changes nothing: what was taken is already received, the rest has the same outcome', async () => {
    const before = await snapshot();
    for (const file of files) {
      const { document } = await submit(file);
      if (file.counts === null) {
        expect(document['counts']).toBeNull();
        continue;
      }
      const taken = (file.counts['accepted'] ?? 0) + (file.counts['acceptedWithWarning'] ?? 0);
      expect(document['counts']).toEqual({ ...file.counts, accepted: 0, acceptedWithWarning: 0, duplicate: (file.counts['duplicate'] ?? 0) + taken });
      const kept = rowsOf(document).filter((row) => row.outcome !== 'duplicate');
      expect(kept).toEqual(file.rows.filter((row) => row.outcome === 'rejected' || row.outcome === 'quarantined' || row.outcome === 'skipped').map(({ row, outcome, code }) => ({ row, outcome, code })));
    }
    expect(await snapshot()).toEqual(before);
  }, 120_000);

  test('the penalties sent again after their corrections undo none of them', async () => {
    const { document } = await platform.creditJson(['subject', '91430422MAX019840C', '--viewer', 'self']);
    expect(document['records']).toContainEqual(expect.objectContaining({ documentNo: '南住建罚决字〔2026〕第3号', state: 'CORRECTED', revision: 2 }));
    const withdrawn = await platform.creditJson(['subject', '91430422MAX600141E', '--viewer', 'self']);
    expect(withdrawn.document['records']).toContainEqual(expect.objectContaining({ documentNo: '南住建罚决字〔2026〕第1号', state: 'WITHDRAWN', revision: 1 }));
  });
});

/** Everything that a second sending must leave as it was. */
async function snapshot(): Promise<unknown> {
  const { openPool } = await import('@credit/db');
  const pool = openPool(platform.database.ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query(
      `select (select count(*) from credit.record_revision) as revisions, (select count(*) from credit.subject) as subjects,
              (select count(*) from credit.subject_name) as names, (select count(*) from credit.quarantine_entry) as waiting,
              (select md5(string_agg(encode(key_hash, 'hex') || seq || act || fields::text, ',' order by subject_id, category, key_hash, seq))
                 from credit.record_revision) as content`,
    );
    return rows[0];
  } finally {
    await pool.end();
  }
}
