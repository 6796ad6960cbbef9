import { createServer, type Server } from 'node:http';
import JSZip from 'jszip';
import { startCounty, type County } from '../files/county.js';
import { textFile, workbook } from '../files/file-mother.js';
import { penalties, penalty } from '../files/penalty-mother.js';
import { isAlive, send, sendRaw, wire } from './attacker.js';

const MB = 1024 * 1024;
let county: County;
/** Stands for a host of the platform's own network that no sender is to reach through it. */
let inside: Server;
let insideUrl: string;
let visits = 0;

beforeAll(async () => {
  county = await startCounty();
  inside = createServer((_, response) => {
    visits += 1;
    response.end('inside');
  });
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  const address = inside.address();
  insideUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 120_000);
afterAll(async () => {
  inside.closeAllConnections();
  await new Promise((done) => inside.close(done));
  await county.stop();
});

/** A good workbook with some of its parts replaced. */
async function changed(parts: Readonly<Record<string, string | ((text: string) => string)>>): Promise<Buffer> {
  const archive = await JSZip.loadAsync(new Uint8Array(await workbook(penalties([penalty(1)]))));
  for (const [name, change] of Object.entries(parts)) {
    const text = (await archive.file(name)?.async('string')) ?? '';
    archive.file(name, typeof change === 'string' ? change : change(text));
  }
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

describe('a file that is worse than it looks', () => {
  test.each([
    ['a sheet that swells to a gigabyte', async () => changed({ 'xl/worksheets/sheet1.xml': (text) => text.replace('</sheetData>', `${'<row><c t="inlineStr"><is><t>某某某某某某某某</t></is></c></row>'.repeat(1_500_000)}</sheetData>`) })],
    ['one cell that swells to two hundred megabytes', async () => changed({ 'xl/worksheets/sheet1.xml': (text) => text.replace('</sheetData>', `<row><c t="inlineStr"><is><t>${'a'.repeat(200 * MB)}</t></is></c></row></sheetData>`) })],
    ['entities that multiply', async () => changed({ 'xl/worksheets/sheet1.xml': (text) => text.replace(/^(<\?xml[^>]*\?>)?/, `$1${LAUGHS}`).replace('</sheetData>', '<row><c t="inlineStr"><is><t>&a12;</t></is></c></row></sheetData>') })],
    ['entities that multiply, among the shared texts', async () => changed({ 'xl/sharedStrings.xml': `<?xml version="1.0"?>${LAUGHS}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a12;</t></si></sst>` })],
  ])('%s ends in a report, and the next file is taken as ever', async (_, make) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(16 * MB);
    const outcome = await county.send(bytes, { name: 'bomb.xlsx' });
    expect(outcome.refusal ?? outcome.counts).toEqual(expect.any(String));
    expect(await isAlive(county.platform)).toBe(true);
  }, 240_000);

  test('and files of the days after are taken', async () => {
    expect((await county.send(textFile(penalties([penalty(500)])))).counts).toBe('accepted 1');
  });

  test('what a workbook says of other places is not fetched, and no file of the server comes into it', async () => {
    const entity = `<!DOCTYPE x [<!ENTITY local SYSTEM "file:///etc/passwd"><!ENTITY far SYSTEM "${insideUrl}/entity"><!ENTITY % all SYSTEM "${insideUrl}/dtd"> %all;]>`;
    const bytes = await changed({
      'xl/worksheets/sheet1.xml': (text) => text.replace(/^(<\?xml[^>]*\?>)?/, `$1${entity}`).replace('</sheetData>', '<row><c t="inlineStr"><is><t>&local;&far;</t></is></c></row></sheetData>'),
      'xl/_rels/workbook.xml.rels': (text) => text.replace('</Relationships>', `<Relationship Id="rIdFar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="${insideUrl}/link" TargetMode="External"/></Relationships>`),
    });
    const { document } = await county.send(bytes, { name: 'far.xlsx' });
    expect(JSON.stringify(document)).not.toMatch(/root:x:|inside/);
    expect(visits).toBe(0);
  });
});

test('no address that a caller gives is visited: not as host, not as link, not as file', async () => {
  const { url } = county.platform;
  const bearer = { authorization: `Bearer ${county.platform.token()}` };
  const json = { ...bearer, 'content-type': 'application/json' };
  const paths = [`/verify/C-1?digest=${encodeURIComponent(insideUrl)}`, `/verify?number=${encodeURIComponent(`${insideUrl}/verify/C-20261102-000001?digest=${'a'.repeat(64)}`)}&digest=`, `/sign-in?next=${encodeURIComponent(insideUrl)}`, `/api/templates/${encodeURIComponent(insideUrl)}.xlsx`];
  for (const path of paths) await send(`${url}${path}`, { headers: bearer, redirect: 'manual' });
  await send(`${url}/api/checks`, { method: 'POST', headers: json, body: JSON.stringify({ scenario: 'bidding', purpose: insideUrl, text: insideUrl, file: insideUrl, url: insideUrl, callback: insideUrl, subjects: [{ code: insideUrl, name: insideUrl }] }) });
  await send(`${url}/api/rules/try`, { method: 'POST', headers: json, body: JSON.stringify({ files: [{ name: insideUrl, text: `imports: ${insideUrl}` }] }) });
  await sendRaw(county.platform, wire('GET', `${insideUrl}/`, { host: insideUrl.slice('http://'.length) }));
  await sendRaw(county.platform, wire('GET', '/', { host: insideUrl.slice('http://'.length), 'x-forwarded-host': insideUrl, forwarded: `host=${insideUrl}` }));
  await sendRaw(county.platform, wire('CONNECT', insideUrl.slice('http://'.length)));
  expect(visits).toBe(0);
});

describe('requests that never end', () => {
  const SLOW_MS = 45_000;
  const drip = (letter: string) => (write: (bytes: string) => void): void => {
    const timer = setInterval(() => write(letter), 500).unref();
    setTimeout(() => clearInterval(timer), SLOW_MS).unref();
  };

  test('a head, or a body, that comes in drop by drop is hung up on', async () => {
    const post = wire('POST', '/graphql', { 'content-type': 'application/json', 'content-length': '5000' });
    const [head, body, silent] = await Promise.all([
      sendRaw(county.platform, 'GET / HTTP/1.1\r\nhost: localhost\r\nx-drop: ', drip('a')),
      sendRaw(county.platform, post, drip(' ')),
      sendRaw(county.platform, post),
    ]);
    for (const { ms } of [head, body, silent]) expect(ms).toBeLessThan(SLOW_MS - 10_000);
  }, 90_000);

  test('heads beyond all measure are refused', async () => {
    expect((await sendRaw(county.platform, wire('GET', '/', { 'x-long': 'a'.repeat(100_000) }))).text).toMatch(/^HTTP\/1\.1 431 /);
    expect((await sendRaw(county.platform, wire('GET', '/', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x-${i}`, 'a']))))).text).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('two readings of where a request ends are none: it is refused', async () => {
    const body = '0\r\n\r\nGET /metrics HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const { text } = await sendRaw(county.platform, `${wire('POST', '/graphql', { 'content-type': 'application/json', 'content-length': String(body.length), 'transfer-encoding': 'chunked' })}${body}`);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).not.toContain('http_requests_total');
  });
});

describe('forms', () => {
  const submit = (form: FormData): ReturnType<typeof send> => send(`${county.platform.url}/api/submissions`, { method: 'POST', body: form, headers: { authorization: `Bearer ${county.platform.token()}` } });

  test('with more fields, longer ones, or more files than a form has are refused as the sender’s fault', async () => {
    const many = new FormData();
    for (let i = 0; i < 100; i += 1) many.append(`f${i}`, 'x');
    const long = new FormData();
    long.append('item', 'x'.repeat(50_000));
    const files = new FormData();
    for (let i = 0; i < 50; i += 1) files.append('file', new Blob(['a']), 'a.csv');
    for (const form of [many, long, files]) expect((await submit(form)).status).toBeGreaterThanOrEqual(400);
    for (const form of [many, long, files]) expect((await submit(form)).status).toBeLessThan(500);
  });

  test('that break off, or are none, are refused', async () => {
    const headers = { authorization: `Bearer ${county.platform.token()}`, 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of ['', '--x', '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc', '--x--']) {
      const { status } = await send(`${county.platform.url}/api/submissions`, { method: 'POST', headers, body });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });
});
