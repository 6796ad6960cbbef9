import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RecordForm } from '@credit/domain';
import ExcelJS from 'exceljs';
import { goodRow } from '../../catalogue/src/testing/row-mother.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { OpenTemplate } from './clerk.js';
import { Sending } from './sending.js';
import { trialCatalogue } from './trial-catalogue.js';

/** A real table program; where there is none the run says so and CI requires it. */
const SOFFICE = process.env['TEST_SOFFICE'];
const withProgram = SOFFICE === undefined ? describe.skip : describe;
const ITEMS = ['administrative-penalty', 'tax-arrears', 'business-registration', 'tax-credit-rating-a'];

/** Far below what is filled in, as far as the program keeps rules of empty cells. */
const ROW_FAR_DOWN = 900;

const trial = trialCatalogue();
let folder: string;
let platform: RunningPlatform;
let sending: Sending;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credit-table-'));
  platform = await startPlatform({ today: '2026-11-02', catalogue: trial.folder });
  sending = new Sending(platform);
}, 60_000);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
  trial.remove();
});

/** Opens workbooks in the table program and saves them in a format of its own: one start for all of them. */
function savedAs(extension: string, workbooks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const from = mkdtempSync(join(folder, 'from-'));
  const out = mkdtempSync(join(folder, 'out-'));
  for (const [name, bytes] of workbooks) writeFileSync(join(from, `${name}.xlsx`), bytes);
  const files = [...workbooks.keys()].map((name) => join(from, `${name}.xlsx`));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(SOFFICE ?? 'soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', FILTERS[extension] ?? extension, '--outdir', out, ...files], { stdio: 'ignore' });
  return new Map([...workbooks.keys()].map((name) => [name, join(out, `${name}.${extension}`)]));
}

/** UTF-8, commas, quotes where needed. */
const FILTERS: Readonly<Record<string, string>> = { csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1' };

function formOf(item: string): RecordForm {
  const form = trial.catalogue.categories.get(item)?.form;
  if (!form) throw new Error(`no form for ${item}`);
  return form;
}

withProgram('a template in a table program', () => {
  test('opens, and every rule of a cell is still there when it is saved', async () => {
    const templates = new Map<string, Uint8Array>();
    for (const item of ITEMS) templates.set(item, new Uint8Array(await sending.template(item)));
    for (const [item, path] of savedAs('xlsx', templates)) {
      const before = new ExcelJS.Workbook();
      await before.xlsx.load(new Uint8Array(templates.get(item) ?? []).buffer);
      const after = new ExcelJS.Workbook();
      await after.xlsx.readFile(path);
      const rulesOf = (workbook: ExcelJS.Workbook): readonly unknown[] =>
        formOf(item).columns.map(({ field }, i) => {
          const rule = workbook.worksheets[0]?.getCell(ROW_FAR_DOWN, i + 1).dataValidation;
          return [field, String(rule?.type).replace('any', 'none'), rule?.prompt, rule?.error, (rule?.formulae ?? []).slice(0, 1).map(String).filter((text) => text !== '0')];
        });
      expect(rulesOf(after)).toEqual(rulesOf(before));
      expect(after.worksheets.map(({ name }) => name)).toEqual(before.worksheets.map(({ name }) => name));
    }
  }, 60_000);

  test.each(['xlsx', 'xls', 'ods', 'csv'])('filled in and saved as %s it is taken', async (extension) => {
    const index = ['xlsx', 'xls', 'ods', 'csv'].indexOf(extension) * 10;
    const filled = new Map<string, Uint8Array>();
    for (const item of ITEMS) {
      const rows = [0, 1, 2].map((n) => goodRow(formOf(item), trial.catalogue.codeLists, { index: index + n, person: false }));
      const file = await (await OpenTemplate.open(await sending.template(item), formOf(item))).fill({ rows, habits: { keepsExample: true, typesDays: true } });
      filled.set(item, new Uint8Array(await file.arrayBuffer()));
    }
    for (const [item, path] of savedAs(extension, filled)) {
      const report = await sending.report(await sending.submit(new Blob([readFileSync(path)]), { item, organ: trial.organ }));
      const taken = (report.counts?.['accepted'] ?? 0) + (report.counts?.['acceptedWithWarning'] ?? 0);
      expect([item, { ...report, taken }]).toMatchObject([item, { refusal: null, dataRows: 3, taken: 3, counts: { rejected: 0, quarantined: 0, skipped: 1 } }]);
    }
  }, 60_000);
});
