import { gzipSync } from 'node:zlib';
import { COMMITMENTS, LICENCES, PENALTIES, REGISTER, siteUnderTest, SUBJECT, TAX_HONOURS } from './site-under-test.js';
import { median, paintedSlowly, type Painted } from './slow-line.js';

const site = siteUnderTest([REGISTER, TAX_HONOURS, LICENCES, PENALTIES, COMMITMENTS]);
const SUBJECT_PAGE = `/subject/${SUBJECT.code}`;
const MOST_SCRIPT = 60_000;
const MOST_TIMES = 3;
const MOST_SHIFT = 0.05;
const RUNS = 3;

/** What the page asked of the server before it was at rest: the path of each file, in order, with the length of its body. */
async function fetched(path: string): Promise<readonly { readonly path: string; readonly body: Buffer }[]> {
  const { page } = site;
  const arriving: Promise<{ readonly path: string; readonly body: Buffer }>[] = [];
  page.on('response', (response) => arriving.push(response.body().then((body) => ({ path: new URL(response.url()).pathname, body }))));
  await site.open(path);
  return Promise.all(arriving);
}

test.each(['/', SUBJECT_PAGE, '/notices', '/search?q=食品'])('%s loads no more than 60 kB of script, compressed', async (path) => {
  const scripts = (await fetched(path)).filter((file) => file.path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
});

test('scripts, the document with its style, and answers come compressed', async () => {
  const { page } = site;
  const codings = new Map<string, string | null>();
  page.on('response', async (response) => codings.set(new URL(response.url()).pathname, await response.headerValue('content-encoding')));
  await site.open(SUBJECT_PAGE);
  const own = [...codings].filter(([path]) => /\.js$|^\/(graphql|subject\/.*)$/.test(path));
  expect(own.length).toBeGreaterThan(2);
  expect(own.filter(([, coding]) => coding === null)).toEqual([]);
});

test('of a subject’s page one script and one question follow the document, and before them it can be read: nothing of the desk, no second script, no style to wait for', async () => {
  const [document, ...after] = (await fetched(SUBJECT_PAGE)).filter(({ path }) => path !== '/favicon.svg');
  expect(document?.path).toBe(SUBJECT_PAGE);
  expect(String(document?.body)).toContain(SUBJECT.name);
  expect(after.map(({ path }) => path.replace(/^\/assets\/.*\./, '')).sort()).toEqual(['/graphql', 'js']);
});

describe('on a slow line', () => {
  async function opened(path: string): Promise<{ readonly largestMs: number; readonly shift: number }> {
    const runs: Painted[] = [];
    for (let i = 0; i < RUNS; i += 1) {
      const context = await site.page.context().browser()?.newContext({ viewport: { width: 360, height: 640 }, locale: 'zh-CN' });
      if (!context) throw new Error('the browser is gone');
      runs.push(await paintedSlowly(await context.newPage(), `${site.platform.url}${path}`));
      await context.close();
    }
    return { largestMs: median(runs.map(({ largestMs }) => largestMs)), shift: median(runs.map(({ shift }) => shift)) };
  }

  test.each(['/', SUBJECT_PAGE, '/notices?kind=penalty'])('%s: the largest content is there within three times the time of an empty page, and nothing moves', async (path) => {
    const empty = await opened('/robots.txt');
    expect(empty.largestMs).toBeGreaterThan(0);
    const page = await opened(path);
    expect(page.shift).toBeLessThanOrEqual(MOST_SHIFT);
    expect(page.largestMs / empty.largestMs).toBeLessThanOrEqual(MOST_TIMES);
  }, 180_000);
});
