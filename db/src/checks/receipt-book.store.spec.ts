import { createVault, findReceipt, openStore } from '@credit/db';
import { openReceipts, receiptOrder, type ReceiptsUnderTest } from './receipts-under-test.js';

let receipts: ReceiptsUnderTest;

beforeAll(async () => {
  receipts = await openReceipts();
}, 60_000);
afterAll(() => receipts.close());

const long = Buffer.from(JSON.stringify(Array.from({ length: 20_000 }, (_, row) => ({ row, name: '衡南县某某有限公司' }))));
const packed = async (number: string) => (await receipts.store.pool.query('select packed, length(document) as bytes from credit.check_receipt where number = $1', [number])).rows[0];

test.each([['a byte short of what is worth packing', 64 * 1024 - 1, false], ['just as long', 64 * 1024, true]])('a document is found byte for byte as it was given: %s', async (_, length, isPacked) => {
  const document = long.subarray(0, length);
  const { number } = await receipts.book.issue(receiptOrder(document));
  expect((await packed(number)).packed).toBe(isPacked);
  expect((await findReceipt(receipts.store.pool, number))?.document.equals(document)).toBe(true);
});

test('a long document takes a tenth of its room', async () => {
  const { number } = await receipts.book.issue(receiptOrder(long));
  expect((await packed(number)).bytes).toBeLessThan(long.length / 10);
});

test('a packed document of which a byte was altered is given as it stands, for its digest to tell', async () => {
  const { number } = await receipts.book.issue(receiptOrder(long));
  const owner = openStore({ url: receipts.database.ownerUrl, vault: createVault(Buffer.alloc(32, 1)) });
  await owner.pool.query(`update credit.check_receipt set document = set_byte(document, 40, 255 - get_byte(document, 40)) where number = $1`, [number]);
  await owner.close();
  expect((await findReceipt(receipts.store.pool, number))?.document.equals(long)).toBe(false);
});

test('of receipts that are given together each tells those that it looked at, and no others', async () => {
  const looked = [new Set([3, 1, 2]), new Set<number>(), new Set([2, 9])];
  const given = await Promise.all(looked.map((subjects) => receipts.book.issue(receiptOrder(Buffer.from('{}'), { looked: subjects }))));
  const { rows } = await receipts.store.pool.query<{ object: string; subjects: readonly number[] }>(
    `select e.object, array_agg(k.subject_id order by k.subject_id) filter (where k.subject_id is not null) as subjects
       from credit.audit_event e left join credit.audit_look k on k.event_id = e.id where e.object = any($1) group by e.object order by e.object`,
    [given.map(({ number }) => number)],
  );
  expect(rows.map(({ subjects }) => subjects?.map(Number) ?? null)).toEqual([[1, 2, 3], null, [2, 9]]);
});
