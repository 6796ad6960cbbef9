import { RefusedAttempts, type CountedAttempt } from './refused-attempts.js';

let written: CountedAttempt[];
let now: number;
let attempts: RefusedAttempts;

beforeEach(() => {
  written = [];
  now = 0;
  attempts = new RefusedAttempts(
    async (attempt) => void written.push(attempt),
    () => now,
  );
});

const tryIt = async (times: number, address = '192.0.2.1'): Promise<void> => {
  for (let i = 0; i < times; i += 1) await attempts.note({ address, what: 'check', by: { account: 'anonymous', operator: '', role: 'anonymous' }, rule: 'sign-in' });
};

test('each is written down, up to ten a minute of one address', async () => {
  await tryIt(10);
  expect(written).toHaveLength(10);
  await tryIt(90);
  expect(written).toHaveLength(10);
});

test('the next minute tells how many were left out', async () => {
  await tryIt(100);
  now = 59_999;
  await tryIt(1);
  expect(written).toHaveLength(10);
  now = 60_000;
  await tryIt(2);
  expect(written.slice(10)).toMatchObject([{ more: 91 }, { more: 0 }]);
});

test('one address does not silence another, and a great many are held in bounds', async () => {
  await tryIt(100);
  await tryIt(1, '192.0.2.2');
  expect(written).toHaveLength(11);
  for (let i = 0; i < 20_000; i += 1) await tryIt(1, `2001:db8::${i}`);
  expect(written).toHaveLength(20_011);
});
