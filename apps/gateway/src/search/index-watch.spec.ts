import { IndexWatch } from './index-watch.js';

/** A watch whose clock, database and index are set by hand. */
function watched() {
  const at = { now: 0, held: 10, followed: 10 as number | Error, database: true };
  const watch = new IndexWatch(
    {
      latestVersion: () => (at.database ? Promise.resolve(at.held) : Promise.reject(new Error('away'))),
      followedTo: () => (typeof at.followed === 'number' ? Promise.resolve(at.followed) : Promise.reject(at.followed)),
    },
    () => at.now,
  );
  const look = async (now: number): Promise<string> => {
    at.now = now;
    await watch.look();
    return watch.state;
  };
  return { at, watch, look };
}

test('before the first look nothing is asked of the index', () => {
  expect(watched().watch.usable).toBe(false);
});

test('an index may be two seconds behind the documents, not more', async () => {
  const { at, watch, look } = watched();
  expect(await look(0)).toBe('ok');
  at.held = 11;
  expect(await look(1000)).toBe('ok');
  expect(await look(2000)).toBe('ok');
  expect(watch.atLeast()).toBe(10);
  expect(await look(3000)).toBe('behind');
  expect(watch.atLeast()).toBe(11);
  at.followed = 11;
  expect(await look(4000)).toBe('ok');
});

test('after a question that was not answered none is asked for five seconds', async () => {
  const { watch, look } = watched();
  await look(0);
  watch.failed(new Error('connect ECONNREFUSED'));
  expect(watch.state).toBe('down');
  expect(await look(4000)).toBe('down');
  expect(await look(5000)).toBe('ok');
  expect(watch.usable).toBe(true);
});

test('a server that is away is down until it answers again', async () => {
  const { at, look } = watched();
  at.followed = new Error('connect ECONNREFUSED');
  expect(await look(0)).toBe('down');
  at.followed = 10;
  expect(await look(1000)).toBe('ok');
});

test('a database that is away tells nothing about the index', async () => {
  const { at, look } = watched();
  await look(0);
  at.database = false;
  expect(await look(1000)).toBe('ok');
});
