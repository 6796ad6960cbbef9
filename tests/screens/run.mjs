// npm run screens [-- name …]: pictures of every page of pages.json, of the platform as a fresh start shows it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { atRest } from './at-rest.mjs';
import { doSteps } from './do-steps.mjs';
import { readPages } from './read-pages.mjs';
import { takePicture } from './take-picture.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const PORT = process.env.PORT ?? '4107';
const wanted = process.argv.slice(2);
const pages = readPages().filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
const dataDir = process.env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'credit-screens-'));
const url = process.env.CREDIT_URL ?? `http://localhost:${PORT}`;
const platform = process.env.CREDIT_URL === undefined ? await startPlatform() : undefined;
const browser = await chromium.launch({ executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let failed = 0;
try {
  for (const who of new Set(pages.map((page) => page.as))) await takeAll(who, pages.filter((page) => page.as === who));
} finally {
  await browser.close();
  platform?.kill('SIGINT');
  if (process.env.DATA_DIR === undefined) await ended(platform).then(() => rmSync(dataDir, { recursive: true, force: true }));
}
process.exit(failed === 0 ? 0 : 1);

/** All pictures of one account's pages, after one sign-in. */
async function takeAll(who, own) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (who !== undefined) await signIn(page, who, own.some((each) => each['second-factor'] === true));
  for (const each of own) {
    for (const width of each.widths) await takeOne(page, each, width).catch((error) => tellFailure(each.name, error));
  }
  await context.close();
}

async function takeOne(page, { name, path, display = {}, do: steps, folder, part, tall, widths }, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${url}/favicon.svg`);
  await page.evaluate((wish) => localStorage.setItem('display', JSON.stringify(wish)), display);
  await page.goto(`${url}${path}`);
  await atRest(page);
  await doSteps(page, steps);
  const picture = await takePicture(page, { part, tall });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}${widths.length > 1 || folder === 'docs/screens' ? `-${width}` : ''}.webp`);
  writeFileSync(file, picture);
  console.log(`${file}  ${Math.ceil(picture.length / 1000)} kB`);
}

async function signIn(page, who, secondFactor) {
  await page.goto(`${url}/sign-in?next=/me${secondFactor ? '&second-factor=1' : ''}`);
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('button', { name: '退出' }).first().waitFor();
}

function tellFailure(name, error) {
  failed += 1;
  console.error(`✗ ${name}：${error.message.split('\n')[0]}`);
}

/** The platform as it comes: embedded database, the sample county, a day on which the county's records are open. */
async function startPlatform() {
  const child = spawn(process.execPath, ['start.mjs'], { env: { ...process.env, PORT, DATA_DIR: dataDir, CREDIT_TODAY: '2026-11-02' }, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  // Its words are read to the end: where nobody reads, it could not tell that it stops, and would not come to stop its database.
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    process.stdout.write(text);
    if (text.includes('ready')) break;
  }
  child.stdout.resume();
  if (child.exitCode !== null) throw new Error('the platform did not start');
  return child;
}

function ended(child) {
  return child === undefined || child.exitCode !== null ? Promise.resolve() : new Promise((done) => child.once('exit', done));
}
