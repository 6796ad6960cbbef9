import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVault, openPool, openQueue, openStore, readReport, ReceivedFiles, type SubmissionReport } from '@credit/db';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { catalogue } from './penalty-mother.js';
import { runSubmission } from './run-submission.js';

const MARKET = '11430422MBX001011P';
const ROWS = 10_000;
const COLUMNS = '行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码';
const SENDER = `衡南县市场监督管理局,${MARKET},衡南县市场监督管理局,${MARKET}`;
/** Every third penalty names no class of misconduct; every fifth was decided when the calendar lacks the year. */
const LINES = Array.from({ length: ROWS }, (_, i) =>
  `衡南县测试甲商贸有限公司,法人及非法人组织,91430422MAX000015J,测试某,测罚〔2026〕${i}号,测试,测试,《测试办法》第一条,${i % 3 === 0 ? '罚款' : '警告'},测试,${i % 3 === 0 ? '1' : ''},${i % 5 === 0 ? '2026-12-28' : '2026-10-30'},2099-12-31,${SENDER}`,
);
const FILE = Buffer.from([COLUMNS, ...LINES].join('\n'));
/** The database goes away at the third batch: two are committed, one is lost. */
const GO_AWAY = `
create function credit.go_away() returns trigger language plpgsql as $$ begin raise exception 'gone' using errcode = '57P01'; end $$;
create trigger go_away before update on credit.submission for each row when (new.last_row > 8001) execute function credit.go_away();`;

async function reportOf(disturbed: boolean): Promise<SubmissionReport> {
  const database = await createTestDatabase();
  const owner = openPool(database.ownerUrl, { max: 1 });
  const folder = mkdtempSync(join(tmpdir(), 'credit-resumed-'));
  const vault = createVault(randomBytes(32));
  const store = openStore({ url: database.appUrl, vault, maxConnections: 3 });
  const queue = await openQueue(database.appUrl, { supervise: false });
  const context = { store, catalogue, files: new ReceivedFiles(folder, vault) };
  try {
    const submission = await store.submissions.register(
      { item: 'administrative-penalty', organ: MARKET, operation: 'upsert', fileName: '处罚.csv', byteSize: FILE.length, sha256: 'a'.repeat(64), storedName: await context.files.keep([FILE]), receivedOn: '2027-01-05', refusal: null },
      queue,
    );
    if (disturbed) {
      await owner.query(GO_AWAY);
      await expect(runSubmission(submission, context)).rejects.toMatchObject({ code: '57P01' });
      expect(await store.submissions.find(submission.receipt)).toMatchObject({ state: 'working', lastRow: 8001, processedRows: 8000 });
      await owner.query('drop trigger go_away on credit.submission');
    }
    await runSubmission(submission, context);
    const done = await store.submissions.find(submission.receipt);
    if (!done) throw new Error('the receipt is gone');
    return await readReport(store.pool, done);
  } finally {
    await queue.stop({ graceful: false });
    await store.close();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a file that is taken up again ends with the report of one that nothing disturbed, its notices counted over all rows', async () => {
  const undisturbed = await reportOf(false);
  const resumed = await reportOf(true);
  expect(resumed).toEqual(undisturbed);
  expect(resumed).toMatchObject({
    state: 'done', dataRows: ROWS, notices: [expect.stringContaining('有 3334 条没有注明失信严重程度'), expect.stringMatching(/^有 2000 条的报送时效无法计算：工作日日历缺 2027 年/)],
  });
}, 120_000);
