import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { penalties, penalty } from '../files/penalty-mother.js';
import { textFile } from '../files/file-mother.js';
import { ORGANS } from '../files/county.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { isAlive, send, sendRaw, wire } from './attacker.js';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
}, 120_000);
afterAll(() => platform.stop());

const bearer = (): Record<string, string> => ({ authorization: `Bearer ${platform.token()}` });

/** Ways up and out of a folder, as they stand in an address. */
const WAYS_OUT = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '..;/', '%252e%252e%252f', '....//', '%c0%ae%c0%ae/', '..%00/'];
const DEPTHS = [1, 3, 8];
const BEFORE = ['/', '/assets/', '/api/templates/', '/api/receipts/', '/api/submissions/', '/api/checks/', '/verify/', '/api/verify/', '/api/watches/', '/api/measure-tasks/'];
const WANTED = ['etc/passwd', 'package.json', 'operator.token', 'keys/vault.key', 'catalogue/data/deadlines.yaml', 'etc/passwd.xlsx', 'keys/vault.key.pdf', 'etc/passwd%00.xlsx'];

test('no address leads out of the site’s folder or a route’s own things', async () => {
  const secrets = ['root:x:', '"xinyong-hengnan"', platform.token(), readFileSync(join(platform.dataDir, 'keys', 'vault.key'), 'utf8').trim(), 'deadlines:'];
  const paths = BEFORE.flatMap((before) => WAYS_OUT.flatMap((out) => DEPTHS.flatMap((depth) => WANTED.map((wanted) => `${before}${out.repeat(depth)}${wanted}`))));
  expect(paths.length).toBeGreaterThan(2000);
  for (let i = 0; i < paths.length; i += 40) {
    const replies = await Promise.all(paths.slice(i, i + 40).map((path) => sendRaw(platform, wire('GET', path, bearer())).then(({ text }) => ({ path, text }))));
    for (const { path, text } of replies) {
      expect({ path, leaks: secrets.filter((secret) => text.includes(secret)), broken: /^HTTP\/1\.1 5/.test(text) }).toEqual({ path, leaks: [], broken: false });
    }
  }
}, 240_000);

test.each(['/api/templates/%00.xlsx', '/api/submissions/%E0%A4%A', '/verify/%', '//evil.example/', '/\\evil.example', '/verify/C-1?digest=1&digest=2&number=1&number=2', '/api/watches?organ[]=1&organ[]=2&first=x&after[]=', '/api/measure-tasks?first=99999999999999999999&after=%00', '/api/touched-receipts?since=%00&organ=%27%3B--', `/api/submissions/${'x'.repeat(5000)}`])(
  '%s is answered plainly, and nothing breaks',
  async (path) => {
    const { text } = await sendRaw(platform, wire('GET', path, bearer()));
    expect(text).toMatch(/^HTTP\/1\.1 (200|30[178]|40[0-9]|414|422|431) /);
    expect(text).not.toMatch(/^location: (https?:)?\/\/(?!localhost)/im);
    expect(text).not.toMatch(/ at \S+ \(|node_modules|\.ts:\d/);
  },
);

/** File names as a sender may write them into the form. */
const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['ways up', '../../../../../../tmp/credit-evil.csv'],
  ['ways up as Windows writes them', '..\\..\\..\\credit-evil.csv'],
  ['a place of its own', '/tmp/credit-evil.csv'],
  ['a drive', 'C:\\credit-evil.csv'],
  ['a byte that ends it', 'credit-evil.csv%00.xlsx'],
  ['headers', 'a%0d%0aX-Evil: 1%0d%0a.csv'],
  ['quotes', 'a%22; filename=%22evil.html.csv'],
  ['half a character at the end of what is kept', `${'𠮷'.repeat(150)}.csv`],
  ['no end', `${'长'.repeat(4000)}.csv`],
  ['nothing', ''],
  ['a cell that reckons', '=cmd|%27 /C calc%27!A0.csv'],
];

describe('the name of a file', () => {
  test.each(NAMES)('with %s stays a name', async (_, name) => {
    const receipt = await upload(name);
    const files = readdirSync(join(platform.dataDir, 'received'));
    expect(files.every((file) => /^[0-9a-f-]{36}\.sealed(\.part)?$/.test(file))).toBe(true);
    expect(existsSync('/tmp/credit-evil.csv')).toBe(false);
    const { headers, status } = await workbook(receipt);
    expect(status).toBe(200);
    expect(headers.get('x-evil')).toBeNull();
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="workbook\.xlsx"; filename\*=UTF-8''[\w.%~!-]+$/);
    expect(decodeURIComponent(disposition.replace(/^.*''/, ''))).not.toMatch(/[/\\\r\n\0"]/);
  });
});

/** Sends a good file under a name that stands on the wire as it is. */
async function upload(name: string): Promise<string> {
  const boundary = 'edge-of-a-part';
  const field = (key: string, value: string): string => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const file = textFile(penalties([penalty(NAMES.findIndex((each) => each[1] === name) + 1)])).toString('utf8');
  const body = `${field('item', 'administrative-penalty')}${field('organ', ORGANS.housing)}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`;
  const reply = await send(`${platform.url}/api/submissions`, { method: 'POST', headers: { ...bearer(), 'content-type': `multipart/form-data; boundary=${boundary}` }, body });
  expect(reply.status).toBe(202);
  return String(Object(JSON.parse(reply.text)).receipt);
}

async function workbook(receipt: string): Promise<{ readonly status: number; readonly headers: Headers }> {
  for (;;) {
    const { status, headers } = await send(`${platform.url}/api/submissions/${receipt}/workbook.xlsx`, { headers: bearer() });
    if (status !== 202) return { status, headers };
    await pause(200);
  }
}

test('the platform goes on', async () => {
  expect(await isAlive(platform)).toBe(true);
});
