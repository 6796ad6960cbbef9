import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform, type RunningPlatform } from './running-platform.js';

interface ExpectedListing {
  readonly listKind: string;
  readonly documentNo: string;
  readonly listedOn: string;
  readonly until: string | null;
}

interface ExpectedRow {
  readonly row: number;
  readonly matchedUscc: string | null;
  readonly matchMethod: string;
  readonly reason?: string;
  readonly candidates?: readonly string[];
  readonly currentName?: string;
  readonly formerNameUsed: boolean;
  readonly nameDiffers?: boolean;
  readonly registeredStatus?: string;
  readonly listingsInForce: readonly ExpectedListing[];
  readonly endedListings: readonly ExpectedListing[];
  readonly honours: readonly { readonly kind: string; readonly title: string; readonly until: string | null }[];
}

interface SampleFile {
  readonly order: number;
  readonly file: string;
  readonly provider: { readonly uscc: string };
  readonly category: { readonly id: string };
  readonly operation: string;
}

const LIST = 'tests/samples/采购_供应商名单_待核查.xlsx';
const expected: { readonly rows: readonly ExpectedRow[] } = JSON.parse(readFileSync('tests/samples/expected-checks.json', 'utf8'));
const samples: { readonly files: readonly SampleFile[] } = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));
const ASKED = ['--scenario', 'government-procurement', '--purpose', '资格审查', '--project', 'HNCG-2026-0117'];

let platform: RunningPlatform;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  for (const { order, file, category, provider, operation } of samples.files) {
    if (order > 18) continue;
    await platform.credit(['submit', `apps/ingest/sample-county/${file}`, '--item', category.id, '--organ', provider.uscc, '--operation', operation]);
  }
}, 180_000);
afterAll(() => platform.stop());

/** Lists of one answer have no order of their own to be compared. */
const listing = ({ listKind, documentNo, listedOn, until }: ExpectedListing): string => `${listKind} ${documentNo} ${listedOn} ${until}`;
const compared = (row: ExpectedRow) => ({
  row: row.row,
  matchedUscc: row.matchedUscc,
  matchMethod: row.matchMethod,
  reason: row.reason ?? null,
  candidates: row.candidates ?? [],
  currentName: row.currentName ?? null,
  formerNameUsed: row.formerNameUsed,
  nameDiffers: row.nameDiffers ?? false,
  registeredStatus: row.registeredStatus ?? null,
  listingsInForce: row.listingsInForce.map(listing).sort(),
  endedListings: row.endedListings.map(listing).sort(),
  honours: row.honours.map(({ kind, title, until }) => `${kind} ${title} ${until}`).sort(),
});
const rowsOf = (document: Record<string, unknown>): readonly ExpectedRow[] => (Array.isArray(document['rows']) ? document['rows'] : []);

describe('the supplier list of the sample county', () => {
  test('gives exactly what is expected, row by row', async () => {
    const { status, document } = await platform.creditJson(['check', LIST, ...ASKED]);
    expect(document).toMatchObject({ receipt: expect.stringMatching(/^C-20261102-\d{6}$/), scenario: 'government-procurement', checkedOn: '2026-11-02', rulesVersion: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(rowsOf(document).map(compared)).toEqual(expected.rows.map(compared));
    expect(status).toBe(1);
  });
});

describe('one subject by its code', () => {
  const IN_FORCE = expected.rows.find(({ row }) => row === 6);

  test('is answered and has a receipt; a code that is not on the register says so with status 1', async () => {
    const { status, document } = await platform.creditJson(['check', '--code', IN_FORCE?.matchedUscc ?? '', ...ASKED]);
    expect([status, rowsOf(document).map((row) => row.listingsInForce.map(listing))]).toEqual([0, [IN_FORCE?.listingsInForce.map(listing)]]);
    const unknown = await platform.creditJson(['check', '--code', '91430422MAX448952K', ...ASKED]);
    expect([unknown.status, rowsOf(unknown.document)[0]?.reason]).toEqual([1, 'SUBJECT_UNKNOWN']);
  });

  test('for people: what is in force, by whom, and nothing that judges', async () => {
    const { stdout } = await platform.credit(['check', '--code', IN_FORCE?.matchedUscc ?? '', ...ASKED]);
    expect(stdout).toContain('名单（有效）：失信被执行人名单 （2025）湘0422执280号 衡南县人民法院 2025-04-06');
    expect(stdout).not.toMatch(/不?合格|拒绝该供应商|风险等级/);
  });

  test.each([
    [['--purpose', '资格审查'], 3],
    [['--scenario', 'government-procurement'], 3],
    [['--scenario', 'shopping', '--purpose', '资格审查'], 2],
  ])('asked with %p alone ends with status %i', async (words, status) => {
    expect((await platform.credit(['check', '--code', '91430422MAX870707A', ...words])).status).toBe(status);
  });
});

describe('days at the boundary', () => {
  /** What the earliest-ending listing in force looks like from a gateway that stands over the same register on another day. */
  async function seenOn(today: string, code: string): Promise<readonly ExpectedRow[]> {
    const then = await startPlatform({ today, over: platform });
    try {
      return rowsOf((await then.creditJson(['check', '--code', code, ...ASKED])).document);
    } finally {
      await then.stop();
    }
  }

  test('a listing is in force on its last day, and has ended on the day after', async () => {
    const terms = expected.rows.flatMap(({ listingsInForce, matchedUscc }) => listingsInForce.map((each) => ({ ...each, code: matchedUscc ?? '' })));
    const [first] = terms.filter(({ until }) => until !== null).sort((a, b) => String(a.until).localeCompare(String(b.until)));
    const until = first?.until ?? '';
    const nextDay = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
    const among = (rows: readonly ExpectedRow[], key: 'listingsInForce' | 'endedListings') => rows.flatMap((row) => row[key]).some(({ documentNo }) => documentNo === first?.documentNo);
    const [last, after] = [await seenOn(until, first?.code ?? ''), await seenOn(nextDay, first?.code ?? '')];
    expect([among(last, 'listingsInForce'), among(last, 'endedListings')]).toEqual([true, false]);
    expect([among(after, 'listingsInForce'), among(after, 'endedListings')]).toEqual([false, true]);
  }, 60_000);
});

describe('a receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-receipts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function kept(of: RunningPlatform, name: string): Promise<string> {
    const path = join(folder, name);
    await of.creditJson(['check', '--code', '91430422MAX870707A', ...ASKED, '--receipt', path]);
    return path;
  }

  test('proves itself without the platform, and one altered byte is found', async () => {
    const path = await kept(platform, 'receipt.json');
    const away = { CREDIT_URL: 'http://127.0.0.1:9', CREDIT_TOKEN: 'none' };
    const offline = (file: string) => platform.creditJson(['verify', file], undefined, away);
    expect(await offline(path)).toMatchObject({ status: 0, document: { genuine: true, number: expect.stringMatching(/^C-20261102-/) } });
    const bytes = readFileSync(path);
    for (const at of [3, 40, 200, Math.floor(bytes.length / 2), bytes.length - 3]) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'altered.json'), altered);
      expect(await offline(join(folder, 'altered.json'))).toMatchObject({ status: 1, document: { genuine: false } });
    }
  });

  test('and so does a credit report: anybody fetches it, and proves it without the platform', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, Buffer.from(await (await fetch(`${platform.url}/api/subjects/91430422MAX870707A/report.json`)).arrayBuffer()));
    const away = { CREDIT_URL: 'http://127.0.0.1:9', CREDIT_TOKEN: 'none' };
    expect(await platform.creditJson(['verify', path], undefined, away)).toMatchObject({ status: 0, document: { genuine: true, number: expect.stringMatching(/^R-20261102-/), asOf: '2026-11-02' } });
    expect((await platform.credit(['verify', path], undefined, away)).stdout).toMatch(/^信用报告 R-20261102-\d+ 属实，内容没有改动（北京时间 .* 签发，内容截至 2026-11-02）/);
    writeFileSync(path, readFileSync(path, 'utf8').replace('2026-11-02', '2026-11-03'));
    expect(await platform.creditJson(['verify', path], undefined, away)).toMatchObject({ status: 1, document: { genuine: false } });
  });

  test('keys rotate: what was signed before is proved after, by the keys that the platform publishes', async () => {
    const before = await kept(platform, 'before.json');
    rmSync(join(platform.dataDir, 'keys', 'receipt-ed25519.pem'));
    const later = await startPlatform({ today: '2026-11-02', over: platform });
    try {
      const after = await kept(later, 'after.json');
      const published = await (await fetch(`${later.url}/api/receipt-keys`)).text();
      const keys = join(folder, 'keys.json');
      writeFileSync(keys, published);
      const proofs = [await later.creditJson(['verify', before, '--keys', keys]), await later.creditJson(['verify', after, '--keys', keys])];
      expect(proofs.map(({ document }) => document['genuine'])).toEqual([true, true]);
      expect(JSON.parse(published).keys).toHaveLength(2);
    } finally {
      await later.stop();
    }
  }, 60_000);

  test('is worked out again to the letter from the command line, and no change touches it', async () => {
    const { document } = await platform.creditJson(['check', LIST, ...ASKED]);
    const receipt = String(document['receipt']);
    expect(await platform.creditJson(['replay', receipt])).toMatchObject({ status: 0, document: { receipt, same: true, rows: expected.rows.length, differences: [] } });
    expect((await platform.credit(['replay', receipt])).stdout).toContain('逐字相同');
    expect(await platform.creditJson(['recall'])).toEqual(expect.objectContaining({ status: 0, document: { receipts: [] } }));
    expect((await platform.credit(['replay', 'C-20261102-999999'])).status).toBe(2);
  });

  test('by configuration is signed with SM2 and SM3', async () => {
    const national = await startPlatform({ today: '2026-11-02', over: platform, settings: { CREDIT_RECEIPT_ALGORITHM: 'SM2' } });
    try {
      const path = await kept(national, 'sm2.json');
      expect(JSON.parse(readFileSync(path, 'utf8')).document.signedWith).toMatchObject({ algorithm: 'SM2', digest: 'SM3' });
      expect(await national.creditJson(['verify', path])).toMatchObject({ status: 0, document: { genuine: true } });
    } finally {
      await national.stop();
    }
  }, 60_000);
});
