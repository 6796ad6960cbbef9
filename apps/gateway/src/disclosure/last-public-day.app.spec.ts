import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { makeFindable } from '../testing/findable.js';
import { takeIn } from '../testing/register-mother.js';
import { listingRow, penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '衡南县云集镇测算食品有限公司' };
/** 2027-06-01 is the last public day of both records. Of the machine's own calendar, which is UTC or west of it, both moments are of one day. */
const LAST_SECOND = '2027-06-01T15:59:59.999Z';
const MIDNIGHT = '2027-06-01T16:00:00.000Z';
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const TheClock = globalThis.Date;

let gateway: RunningGateway;

/** The process's clock stands at the moment: no setting of the platform says what day it is. */
function standAt(moment: string): void {
  globalThis.Date = class extends TheClock {
    constructor(...given: []) {
      if (given.length === 0) super(moment);
      else super(...given);
    }
    static override now(): number {
      return TheClock.parse(moment);
    }
  } as DateConstructor;
}

beforeAll(async () => {
  if (!hasPdftotext && process.env['REQUIRE_ALL'] === '1') throw new Error('REQUIRE_ALL=1，但是没有 pdftotext（poppler-utils）');
  standAt(LAST_SECOND);
  gateway = await startGateway(await createTestDatabase(), { CREDIT_TODAY: '' });
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: ORGAN, receivedOn: '2026-06-10', rows }, gateway.platform);
  await take('business-registration', [registrationRow(FIRM)]);
  await take('administrative-penalty', [penaltyRow(FIRM, ORGAN)]);
  await take('dishonest-judgment-debtor', [listingRow(FIRM, { MD_YXQZ: '2027-06-01' })]);
  await makeFindable(gateway.platform);
}, 60_000);
afterAll(async () => {
  globalThis.Date = TheClock;
  await gateway.stop();
});

async function seenAt(moment: string) {
  standAt(moment);
  const { data, errors } = await gateway.graphql(
    `query ($code: String!) { subject(code: $code) { ... on Subject { asOf records { documentNo daysLeft } } }
      publicNotices(kind: PENALTY) { edges { node { documentNo } } }
      searchSubjects(text: "测算", noticesSince: "2026-01-01") { total }
      publicList(id: "dishonest-judgment-debtor") { ... on PublicListPage { members { edges { node { documentNo } } } } } }`,
    { code: FIRM.code },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { subject, publicNotices, searchSubjects, publicList } = Object(data);
  return {
    asOf: subject.asOf,
    page: subject.records.map((r: { documentNo: string | null; daysLeft: number | null }) => [r.documentNo, r.daysLeft]).filter(([number]: [string | null]) => number !== null).sort(),
    notices: publicNotices.edges.length, found: searchSubjects.total, listed: publicList.members.edges.length,
  };
}

interface Check {
  readonly receipt: string;
  readonly checkedOn: string;
  readonly rows: readonly { readonly listingsInForce: readonly object[]; readonly endedListings: readonly object[] }[];
}

async function checkedAt(moment: string): Promise<Check> {
  standAt(moment);
  const headers = { authorization: `Bearer ${gateway.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ scenario: 'bidding', purpose: '测试', organ: ORGAN, operator: '经办甲', subjects: [{ code: FIRM.code }] });
  return Object(await (await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers, body })).json());
}

async function printed({ receipt }: Check): Promise<string> {
  const headers = { authorization: `Bearer ${gateway.token}` };
  const folder = mkdtempSync(join(tmpdir(), 'credit-midnight-'));
  try {
    const path = join(folder, 'receipt.pdf');
    writeFileSync(path, Buffer.from(await (await fetch(`${gateway.url}/api/receipts/${receipt}.pdf`, { headers })).arrayBuffer()));
    return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s/g, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('at 23:59:59 in Shanghai of the last day page, notices, list and search show it; at 00:00:00 none does', async () => {
  expect(await seenAt(LAST_SECOND)).toEqual({
    asOf: '2027-06-01', page: [['某市监罚〔2026〕1号', 0], ['（2026）测0422执1号', 0]].sort(), notices: 1, found: 1, listed: 1,
  });
  expect(await seenAt(MIDNIGHT)).toEqual({ asOf: '2027-06-02', page: [], notices: 0, found: 0, listed: 0 });
});

test('nor does an answer as of the last day show it the day after', async () => {
  standAt(MIDNIGHT);
  const { data } = await gateway.graphql('query ($code: String!) { subject(code: $code, asOf: "2027-06-01") { ... on Subject { records { documentNo } } } }', { code: FIRM.code });
  expect(JSON.stringify(data)).not.toContain('1号');
});

test('a check and its print say that the listing is in force, and a second later that it has ended', async () => {
  const [last, next] = [await checkedAt(LAST_SECOND), await checkedAt(MIDNIGHT)];
  expect(last).toMatchObject({ checkedOn: '2027-06-01', rows: [{ listingsInForce: [{}], endedListings: [] }] });
  expect(next).toMatchObject({ checkedOn: '2027-06-02', rows: [{ listingsInForce: [], endedListings: [{}] }] });
  if (!hasPdftotext) return;
  const [before, after] = [await printed(last), await printed(next)];
  expect([before, after].map((text) => [/核查日：2027-06-0\d/.exec(text)?.[0], text.includes('名单（有效）'), text.includes('名单（已结束）')])).toEqual([
    ['核查日：2027-06-01', true, false], ['核查日：2027-06-02', false, true],
  ]);
});
