import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { uscc } from '../../catalogue/src/testing/number-mother.js';
import { goodRow } from '../../catalogue/src/testing/row-mother.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { launchBrowser } from '../site/browser.js';
import { OpenTemplate } from './clerk.js';
import { trialCatalogue } from './trial-catalogue.js';

/** All that is needed for a new kind of record: this, in one file of the law. */
const ENTRY = `
  - id: school-bus-permit
    name: 校车使用许可信息
    sector: credit-information-system
    providers: [all-relevant-departments]
    providers_basis: derived
    subject_types: [legal-person, other-organisation]
    polarity: neutral
    kind: licence
    origin: submitted
    disclosure: public
    disclosure_reason: 许可决定依法公开
    admission: admitted
    reason: 校车安全管理条例
    basis: [{instrument: administrative-licensing-law, article: '40', confidence: likely}]
    form:
      omit: [XK_XKBH, XK_XDR_SWDJ, XK_XDR_SYDW, XK_XDR_SHZZ]
      columns:
        - {field: XK_NR, heading: 校车使用许可内容, synonyms: [许可内容]}
        - {field: XK_CP, after: XK_NR, heading: 校车号牌, type: text, length: 20, required: always, synonyms: [车牌号], example: 湘D00000学}
        - {field: XK_ZWS, after: XK_CP, heading: 核定座位数, type: integer, synonyms: [座位数]}
      naturalKey: [{documentNo: XK_WSH}, {field: XK_CP}]
`;
const ID = 'school-bus-permit';
const NAME = '校车使用许可信息';
const ORGAN = '11430422MBX001097J';

const trial = trialCatalogue({ 'national-additions.yaml': (text) => text.replace('\namendments:', `${ENTRY}\namendments:`) });
let platform: RunningPlatform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02', catalogue: trial.folder });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await platform.stop();
  trial.remove();
});

const file = (name: string): string => join(platform.dataDir, name);

/** What a reader sees of a page once the folded part `fold` is opened. */
async function pageText(path: string, fold: string): Promise<string> {
  const page = await browser.newPage();
  // Its script takes the place of the document's own page first.
  await page.goto(`${platform.url}${path}`, { waitUntil: 'networkidle' });
  await page.getByText(fold, { exact: true }).first().click();
  const text = await page.locator('main').innerText();
  await page.close();
  return text;
}

test('an entry in one file of the law gives a template', async () => {
  expect(await platform.creditJson(['template', ID, file('template.xlsx')])).toEqual({
    status: 0,
    document: { item: ID, operation: 'upsert', file: file('template.xlsx'), refusal: null },
  });
  expect(readFileSync(file('template.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('checks, and storage: a row that its own rules do not take is told, the others are kept', async () => {
  const form = trial.catalogue.categories.get(ID)?.form;
  if (!form) throw new Error('the new category has no form');
  const rows = [0, 1, 2].map((index) => goodRow(form, trial.catalogue.codeLists, { index, person: false }));
  rows[1] = new Map([...(rows[1] ?? []), ['XK_CP', null]]);
  const template = readFileSync(file('template.xlsx'));
  const filled = await (await OpenTemplate.open(new Uint8Array(template).buffer, form)).fill({ rows, habits: { keepsExample: true, typesDays: true } });
  writeFileSync(file('filled.xlsx'), new Uint8Array(await filled.arrayBuffer()));
  const { status, document } = await platform.creditJson(['submit', file('filled.xlsx'), '--item', ID, '--organ', ORGAN]);
  expect(status).toBe(1);
  expect(document).toMatchObject({ sheet: NAME, dataRows: 3, counts: { rejected: 1, quarantined: 0, skipped: 1 } });
  expect(document['rows']).toContainEqual(expect.objectContaining({ row: 4, code: 'REQUIRED_MISSING', column: '校车号牌' }));
}, 60_000);

test('a section on the subject’s page, with its own columns and its basis', async () => {
  const { document } = await platform.creditJson(['subject', uscc(0)]);
  expect(document['records']).toEqual([
    expect.objectContaining({
      category: ID,
      documentNo: '南字〔2025〕第1号',
      publication: 'open',
      basis: [expect.objectContaining({ article: '40' })],
      fields: expect.objectContaining({ 校车号牌: '校车号牌甲1', 核定座位数: '1' }),
    }),
  ]);
  const text = await pageText(`/subject/${uscc(0)}`, '全部内容');
  for (const part of ['南字〔2025〕第1号', NAME, '校车号牌甲1']) expect(text).toContain(part);
});

test('and a line on the page of the catalogue', async () => {
  const { data } = await platform.graphql('{ catalogue { sectors { categories { id name collecting template basis { article } } } } }');
  const sectors: readonly { readonly categories: readonly { readonly id: string }[] }[] = Object(Object(data).catalogue).sectors;
  expect(sectors.flatMap(({ categories }) => categories).filter(({ id }) => id === ID)).toEqual([
    { id: ID, name: NAME, collecting: 'SUBMITTED', template: `/api/templates/${ID}.xlsx`, basis: [{ article: '40' }] },
  ]);
  const text = await pageText('/catalogue?sector=credit-information-system&q=校车', '逐项说明和依据');
  for (const part of [NAME, '行政许可法', '许可决定依法公开']) expect(text).toContain(part);
});

describe('the command line', () => {
  test('writes a template for corrections too', async () => {
    const result = await platform.credit(['template', ID, file('correct.xlsx'), '--operation', 'correct']);
    expect(result).toMatchObject({ status: 0, stdout: `模板已写到 ${file('correct.xlsx')}\n` });
  });

  test.each([
    ['no-such-category', null, '目录中没有信息类别“no-such-category”'],
    ['public-security-penalty-unit', 'CATEGORY_SEALED', '依法封存'],
    ['tax-payment-person', 'CATEGORY_NOT_ADMITTED', '没有归集的法律依据'],
    ['public-credit-report', 'CATEGORY_NOT_SUBMITTABLE', '不由部门报送'],
  ])('2 for %s, with the reason for people and for programs, and no file', async (id, code, words) => {
    const out = file(`${id}.xlsx`);
    const spoken = await platform.credit(['template', id, out]);
    expect(spoken).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    if (code !== null) expect(spoken.stderr).toContain(code);
    expect(await platform.creditJson(['template', id, out])).toMatchObject({
      status: 2,
      document: { item: id, file: null, refusal: { ...(code === null ? {} : { code, fix: expect.stringMatching(/^请/) }), message: expect.stringContaining(words) } },
    });
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  test.each([[['template']], [['template', ID]], [['template', ID, 'a', 'b']], [['template', ID, 'a', '--operation', 'delete']], [['template', ID, '/no/such/folder/a.xlsx']]])(
    '3 for wrong usage: credit %j',
    async (words) => {
      expect((await platform.credit(words)).status).toBe(3);
    },
  );
});
