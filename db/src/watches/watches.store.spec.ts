import { writeLooks, type ReceiptOrder, type Store } from '@credit/db';
import type { ToldListing } from '@credit/sanctions';
import { openReceipts, receiptOrder, type ReceiptsUnderTest } from '../checks/receipts-under-test.js';

const MOMENT = { day: '2026-11-02', rules: '规则一' };
const LISTING: ToldListing = {
  id: 'list/1', listKind: 'dishonest-judgment-debtor', listId: 'list', name: '某名单', documentNo: '某决字1号', authority: '某机关', listedOn: '2026-01-05', until: null,
  revision: 1, disputed: false, on: 'in-force', why: null, since: null, measures: ['a'],
};

let receipts: ReceiptsUnderTest;
let store: Store;
let number: string;
let subjectId: number;

beforeAll(async () => {
  receipts = await openReceipts();
  ({ store } = receipts);
  const { rows } = await store.pool.query<{ id: number }>(
    `insert into credit.subject (kind, code, current_name, names_for_matching, known_on) values ('enterprise', 'CODE', '某公司', '{某公司}', '2026-01-05') returning id`);
  subjectId = rows[0]?.id ?? 0;
  const watch = await store.watches.begin({
    receipt: await receipt(), scenario: 'bidding', organ: 'ORGAN', operator: '某经办', purpose: '某项目', project: null, begunOn: MOMENT.day, until: '2026-11-03',
    subjects: [{ code: 'CODE', name: '某公司', told: [] }],
  });
  number = watch.number;
}, 60_000);
afterAll(() => receipts.close());

async function receipt(along?: ReceiptOrder['along']): Promise<string> {
  const given = await receipts.book.issue(receiptOrder(Buffer.from('{}'), along && { along }));
  return given.number;
}

const look = { revisions: 0, changes: [{ change: 'began', listing: LISTING }] } as const;
const counts = async () => (await store.pool.query('select (select count(*) from credit.check_receipt)::int as receipts, (select count(*) from credit.watch_event)::int as events')).rows[0];

test('there is no event without its receipt, and no receipt where its events could not be written', async () => {
  const before = await counts();
  const fails = receipt(async (client, given) => {
    await writeLooks(client, { number, receipt: given, looks: [{ subjectId, ...look }], moment: MOMENT });
    throw new Error('killed');
  });
  await expect(fails).rejects.toThrow('killed');
  expect(await counts()).toEqual(before);
  await receipt((client, given) => writeLooks(client, { number, receipt: given, looks: [{ subjectId, ...look }], moment: MOMENT }));
  expect(await counts()).toEqual({ receipts: before.receipts + 1, events: before.events + 1 });
});

test('a subject is due when something came in, on a new day, under other rules, and to the last day only', async () => {
  const due = (moment: { readonly day: string; readonly rules: string }) => store.watchLooks.subjectsDue(number, moment);
  await store.watchLooks.seen(number, [{ subjectId, revisions: 0, changes: [] }], MOMENT);
  expect(await due(MOMENT)).toEqual([]);
  expect(await due({ ...MOMENT, rules: '规则二' })).toMatchObject([{ subjectId, revisions: 0 }]);
  expect(await due({ ...MOMENT, day: '2026-11-03' })).toHaveLength(1);
  expect(await due({ ...MOMENT, day: '2026-11-04' })).toEqual([]);
  await store.pool.query(
    `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, decided_on, indefinite, source_organ, known_on, submission_id, row, fields)
     values ($1, 'c', 'k', 1, 'report', 1, 'h', true, '2026-11-01', true, 'o', '2026-11-02', 0, 1, '{}')`, [subjectId]);
  expect(await due(MOMENT)).toMatchObject([{ subjectId, revisions: 1, code: 'CODE' }]);
  expect(await store.watchLooks.due(MOMENT)).toEqual([number]);
  await store.watches.end(number, { operator: '某经办', reason: '合同解除', on: MOMENT.day });
  expect(await store.watchLooks.due(MOMENT)).toEqual([]);
});
