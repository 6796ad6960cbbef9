import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { setTimeout as pause } from 'node:timers/promises';
import { ORGANS, startCounty, type County } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { cellsOf, penalty, TEMPLATE } from '../files/penalty-mother.js';

/** What a table program takes for something to reckon or to start when a cell begins so. */
const FORMULAS = ['=HYPERLINK("http://evil.example","看")', '+cmd|\'/C calc\'!A0', '-2+3+cmd|\'/C calc\'!A0', '@SUM(1+9)*cmd|\'/C calc\'!A0', '\t=1+1', '\r=1+1', '＝1+1', '=DDE("cmd";"/C calc";"x")'];

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

const headers = (): Record<string, string> => ({ authorization: `Bearer ${county.platform.token()}` });

async function bytesOf(path: string): Promise<Buffer> {
  for (;;) {
    const response = await fetch(`${county.platform.url}${path}`, { headers: headers() });
    if (response.status !== 202) {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    }
    await pause(200);
  }
}

/** Every formula of a workbook, wherever its parts hide it, every link out of it (our own lead from a finding to its cell), and all its texts. */
async function contentsOf(bytes: Buffer): Promise<{ readonly formulas: readonly string[]; readonly links: readonly string[]; readonly texts: string }> {
  const archive = await JSZip.loadAsync(new Uint8Array(bytes));
  const parts = await Promise.all(Object.values(archive.files).filter(({ name }) => /\.(xml|rels|vml)$/.test(name)).map(async (file) => ({ name: file.name, text: await file.async('string') })));
  const all = parts.map(({ text }) => text).join('\n');
  return {
    formulas: parts.filter(({ name }) => /worksheets\//.test(name)).flatMap(({ text }) => [...text.matchAll(/<f[\s>][\s\S]*?<\/f>/g)].map(([formula]) => formula)),
    links: [...all.matchAll(/TargetMode="External"|<ddeLink|<externalLink|vbaProject|<hyperlink [^>]*r:id=/g)].map(([link]) => link),
    texts: all,
  };
}

test('a file of formulas, in every text and in the headings, comes back as texts', async () => {
  const texts = ['name', 'representative', 'no', 'act', 'facts', 'basis', 'content', 'licence', 'organ', 'level', 'types', 'fine', 'decided', 'code'] as const;
  const rows = FORMULAS.map((formula, i) => penalty(i + 1, Object.fromEntries(texts.map((key) => [key, formula]))));
  const sent = await county.send(textFile([[...TEMPLATE.map(([heading]) => heading), ...FORMULAS.filter((formula) => !/^\s/.test(formula))], ...rows.map((row) => cellsOf(row))]), { name: '=1+1.csv' });
  expect(sent.counts).toMatch(/rejected/);
  const bytes = await bytesOf(`/api/submissions/${String(sent.document['receipt'])}/workbook.xlsx`);
  const { formulas, links, texts: written } = await contentsOf(bytes);
  expect({ formulas, links }).toEqual({ formulas: [], links: [] });
  expect(written).toContain('=HYPERLINK(');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Number, ExcelJS.ValueType.Date, ExcelJS.ValueType.RichText, ExcelJS.ValueType.SharedString, ExcelJS.ValueType.Null, ExcelJS.ValueType.Merge]).toContain(cell.type);
    }));
  }
});

test('every template holds no formula in a cell, no link and no program', async () => {
  for (const item of ['administrative-penalty', 'administrative-licence', 'business-registration', 'dishonest-judgment-debtor', 'credit-commitment']) {
    const { formulas, links } = await contentsOf(await bytesOf(`/api/templates/${item}.xlsx`));
    expect({ item, formulas, links }).toEqual({ item, formulas: [], links: [] });
  }
});

test('a workbook whose own cells reckon is read by what the cells show, and nothing is reckoned or fetched for it', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(TEMPLATE.map(([heading]) => heading));
  const row = sheet.addRow(cellsOf(penalty(90)).map((cell) => cell as ExcelJS.CellValue));
  row.getCell(TEMPLATE.findIndex(([, key]) => key === 'facts') + 1).value = { formula: 'WEBSERVICE("http://127.0.0.1:9/steal")', result: '样例事实' };
  const sent = await county.send(Buffer.from(new Uint8Array(await book.xlsx.writeBuffer())), { name: 'reckoning.xlsx' });
  expect(sent.counts).toBe('accepted 1');
});

test('the organ is still told what is wrong: the guard takes nothing away', async () => {
  const sent = await county.send(textFile([TEMPLATE.map(([heading]) => heading), cellsOf(penalty(91, { decided: '=TODAY()' }))]), { organ: ORGANS.housing });
  expect(sent.rows).toEqual([expect.stringContaining('DATE_INVALID')]);
});
