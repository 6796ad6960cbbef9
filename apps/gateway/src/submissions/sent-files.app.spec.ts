import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const PAGE = '... on SubmissionPage { nodes { receipt itemName state dataRows counts { accepted rejected quarantined } sameAs } pageInfo { endCursor hasNextPage } }';
const REPORT = '... on SubmissionReport { submission { receipt } sums { outcome code rows } rows { row outcome code found message fix } pageInfo { endCursor hasNextPage } } ... on SubmissionNotFound { message }';

let gateway: RunningGateway;
let clerk: TestBrowser;
let mixed: string;
let others: string;

async function taken(organ: string, item: string, rows: Parameters<typeof takeIn>[0]['rows'], receivedOn = '2026-10-10'): Promise<string> {
  return (await takeIn({ item, organ, receivedOn, rows }, gateway.platform)).receipt;
}

/** A row that the worker found at fault, as it writes it. */
async function rejectRow(receipt: string): Promise<void> {
  const { pool } = gateway.platform.store;
  await pool.query(
    `insert into credit.submission_row (submission_id, row, outcome, code, column_heading, found, message, fix)
     select id, 9, 'rejected', 'DATE_INVALID', '处罚决定日期', '2026-02-30', '二月没有 30 日', '请按决定书填写' from credit.submission where receipt = $1`,
    [receipt],
  );
  await pool.query(`update credit.submission set counts = counts || '{"rejected": 1}' where receipt = $1`, [receipt]);
}

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await taken(MARKET, 'business-registration', [registrationRow(FIRM)], '2026-10-01');
  mixed = await taken(MARKET, 'administrative-penalty', [
    penaltyRow(FIRM, MARKET),
    penaltyRow({ code: '', name: FIRM.name }, MARKET, { CF_WSH: '某市监罚〔2026〕3号' }),
  ]);
  await rejectRow(mixed);
  others = await taken(HOUSING, 'administrative-penalty', [penaltyRow(FIRM, HOUSING, { CF_WSH: '某建罚〔2026〕1号' })]);
  clerk = new TestBrowser(gateway.url);
  await clerk.signIn('clerk-market');
}, 90_000);
afterAll(() => gateway.stop());

async function asked(query: string, by: TestBrowser = clerk): Promise<Readonly<Record<string, never>>> {
  const { data } = await by.graphql(query);
  return Object(data);
}

test('a clerk lists what the own organ has sent, the latest first, page by page', async () => {
  const { submissions: first } = Object(await asked(`{ submissions(first: 1) { ${PAGE} } }`));
  expect(first).toMatchObject({ nodes: [{ receipt: mixed, itemName: '行政处罚信息（法人和其他组织）', state: 'DONE', dataRows: 3, counts: { accepted: 1, rejected: 1, quarantined: 1 }, sameAs: null }], pageInfo: { hasNextPage: true } });
  const { submissions: rest } = Object(await asked(`{ submissions(first: 5, after: "${first.pageInfo.endCursor}") { ${PAGE} } }`));
  expect(rest).toMatchObject({ nodes: [{ dataRows: 1 }], pageInfo: { hasNextPage: false } });
});

test('another organ’s files are refused by its name, and not told by their number', async () => {
  expect(await asked(`{ submissions(organ: "${HOUSING}") { __typename ... on AccessDenied { rule } } }`)).toEqual({ submissions: { __typename: 'AccessDenied', rule: 'own-organ' } });
  expect(await asked(`{ submissionReport(receipt: "${others}") { ${REPORT} } }`)).toEqual({ submissionReport: { message: `没有回执号 ${others}（只能查看本单位的）` } });
  expect(await asked('{ submissions { __typename } }', new TestBrowser(gateway.url))).toEqual({ submissions: { __typename: 'CredentialNeeded' } });
});

test('what is to be mended is told until a later file of the item was taken', async () => {
  const toMend = async (): Promise<readonly string[]> => Object(await asked(`{ submissions(toMend: true) { ${PAGE} } }`)).submissions.nodes.map(({ receipt }: { readonly receipt: string }) => receipt);
  expect(await toMend()).toEqual([mixed]);
  await taken(MARKET, 'administrative-penalty', [penaltyRow(FIRM, MARKET, { CF_WSH: '某市监罚〔2026〕2号' })], '2026-10-12');
  expect(await toMend()).toEqual([]);
});

test('a report tells what rows came to, and shows those that are asked for', async () => {
  const { submissionReport } = Object(await asked(`{ submissionReport(receipt: "${mixed}") { ${REPORT} } }`));
  expect(submissionReport).toMatchObject({ submission: { receipt: mixed }, sums: expect.arrayContaining([{ outcome: 'rejected', code: 'DATE_INVALID', rows: 1 }, { outcome: 'quarantined', code: 'SUBJECT_UNCONFIRMED', rows: 1 }]) });
  const rows = async (conditions: string): Promise<readonly unknown[]> => Object(await asked(`{ submissionReport(receipt: "${mixed}", ${conditions}) { ${REPORT} } }`)).submissionReport.rows;
  expect(await rows('outcome: "rejected"')).toMatchObject([{ code: 'DATE_INVALID', found: '2026-02-30' }]);
  expect(await rows('code: "SUBJECT_UNCONFIRMED"')).toMatchObject([{ outcome: 'quarantined' }]);
  expect(await rows('outcome: "accepted"')).toMatchObject([{ outcome: 'accepted', code: null }]);
});

test('an outcome that there is none of is refused with those that there are', async () => {
  const { errors } = await clerk.graphql(`{ submissionReport(receipt: "${mixed}", outcome: "good") { __typename } }`);
  expect(errors?.[0]?.message).toContain('rejected');
});

test('a waiting row is opened with the decisions that were made about it; another organ’s is not', async () => {
  const { quarantine } = Object(await asked('{ quarantine { edges { node { id } } } }'));
  const { id } = quarantine.edges[0].node;
  await asked(`mutation { decideQuarantine(input: { entry: "${id}", decision: ATTACH, subjectCode: "${FIRM.code}", note: "核对一致" }) { __typename } }`);
  await asked(`mutation { undoQuarantineDecision(entry: "${id}") { __typename } }`);
  const question = `{ quarantineEntry(id: "${id}") { ... on QuarantineFile { entry { itemName category documentNo receivedOn state } decisions { seq decision operator note subjectCode } } ... on QuarantineRefusal { code } } }`;
  expect(await asked(question)).toEqual({
    quarantineEntry: {
      entry: { itemName: '行政处罚信息（法人和其他组织）', category: 'administrative-penalty', documentNo: '某市监罚〔2026〕3号', receivedOn: '2026-10-10', state: 'PENDING' },
      decisions: [{ seq: 1, decision: 'attach', operator: '演示经办甲', note: '核对一致', subjectCode: FIRM.code }, { seq: 2, decision: 'undo', operator: '演示经办甲', note: null, subjectCode: null }],
    },
  });
  const stranger = new TestBrowser(gateway.url);
  await stranger.signIn('clerk-housing');
  expect(await asked(question, stranger)).toEqual({ quarantineEntry: { code: 'ENTRY_UNKNOWN' } });
}, 30_000);

test('each look is in the audit log', async () => {
  const actions = (await gateway.auditLog()).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['submission.list', 'submission.look', 'quarantine.look']));
});
