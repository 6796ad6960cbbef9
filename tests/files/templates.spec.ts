import { takenBy, type RawCell, type RecordCategory, type RecordForm } from '@credit/domain';
import { identityNumber, uscc } from '../../catalogue/src/testing/number-mother.js';
import { goodRow } from '../../catalogue/src/testing/row-mother.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { OpenTemplate, rowNumber, type ClerkHabits, type ClerkRow } from './clerk.js';
import { plantedCells } from './planted-cells.js';
import { inTurns, Sending, type Report } from './sending.js';
import { trialCatalogue } from './trial-catalogue.js';

type FormedCategory = RecordCategory & { readonly form: RecordForm };

const MINUTES = 60_000;
const ROWS = 3;

const trial = trialCatalogue();
const { catalogue, organ } = trial;
const submittable = [...catalogue.categories.values()].filter((category): category is FormedCategory => category.form !== null && !category.sealed);

let platform: RunningPlatform;
let sending: Sending;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02', workers: 2, catalogue: trial.folder });
  sending = new Sending(platform);
}, MINUTES);
afterAll(async () => {
  await platform.stop();
  trial.remove();
});

/** Every other clerk keeps the example, every third types days as text. */
const habitsOf = (index: number): ClerkHabits => ({ keepsExample: index % 2 === 0, typesDays: index % 3 !== 0 });
const isPersonal = (category: RecordCategory): boolean => !takenBy(category, catalogue).organisations;

function goodRows(category: FormedCategory): readonly ClerkRow[] {
  return Array.from({ length: ROWS }, (_, index) => goodRow(category.form, catalogue.codeLists, { index, person: isPersonal(category) }));
}

describe('every category that is sent in', () => {
  let reports: readonly Report[];
  let unchanged: readonly Report[];

  beforeAll(async () => {
    const receipts = await inTurns(submittable, async (category, i) => {
      const template = await sending.template(category.id);
      const file = await (await OpenTemplate.open(template, category.form)).fill({ rows: goodRows(category), habits: habitsOf(i) });
      const sent = { item: category.id, organ };
      return [await sending.submit(file, sent), await sending.submit(new Blob([template]), sent)] as const;
    });
    reports = await inTurns(receipts, ([filled]) => sending.report(filled));
    unchanged = await inTurns(receipts, ([, empty]) => sending.report(empty));
  }, 6 * MINUTES);

  test.each(submittable.map(({ id }, i) => [id, i] as const))('%s: its template, filled in, is taken', (_, i) => {
    const report = reports[i];
    const taken = (report?.counts?.['accepted'] ?? 0) + (report?.counts?.['acceptedWithWarning'] ?? 0);
    expect({ ...report, taken }).toMatchObject({
      refusal: null,
      dataRows: ROWS,
      taken: ROWS,
      counts: { rejected: 0, quarantined: 0, duplicate: 0, skipped: habitsOf(i).keepsExample ? 1 : 0 },
      unknownColumns: [],
    });
    expect(report?.rows.filter(({ outcome, code }) => outcome === 'skipped' && code !== 'NOTE_ROW')).toEqual([]);
    expect(report?.notices.filter((notice) => notice.includes('没有读取'))).toEqual([]);
  });

  test('its template, sent back as it came, holds nothing', () => {
    expect(unchanged.map(({ refusal }) => refusal?.code)).toEqual(submittable.map(() => 'FILE_EMPTY'));
  });

  test('is found on the page of its subject, as the subject itself sees it', async () => {
    const seen = async (words: readonly string[], input?: string): Promise<readonly string[]> => {
      const { document } = await platform.creditJson(['subject', ...words, '--viewer', 'self'], input);
      const records = Array.isArray(document['records']) ? document['records'] : [];
      const hidden: unknown = Object(document['hidden']).count;
      expect(hidden).toBe(0);
      return records.map(({ category }) => String(category)).sort();
    };
    const idsOf = (personal: boolean): readonly string[] => submittable.filter((category) => isPersonal(category) === personal).map(({ id }) => id).sort();
    for (let index = 0; index < ROWS; index += 1) {
      expect(await seen([uscc(index)])).toEqual(idsOf(false));
      expect(await seen(['-'], identityNumber(index))).toEqual(idsOf(true));
    }
  }, MINUTES);
});

describe('every form', () => {
  const WRONG = 1;
  const forms = [...new Map(submittable.map((category) => [category.form.id, category])).values()];
  const planted = forms
    .flatMap((category) => plantedCells({ form: category.form, takes: takenBy(category, catalogue), codeLists: catalogue.codeLists }).map((fault) => ({ category, fault })))
    .map((one, i) => ({ ...one, i, habits: habitsOf(i) }));
  let reports: readonly Report[];

  beforeAll(async () => {
    const receipts = await inTurns(forms, async (category) => {
      const template = await OpenTemplate.open(await sending.template(category.id), category.form);
      const sent: string[] = [];
      for (const { fault, habits, i } of planted.filter((one) => one.category === category)) {
        // Rows of their own: what other files brought has no say here.
        const rows = Array.from({ length: ROWS }, (_, n) =>
          goodRow(category.form, catalogue.codeLists, { index: 1000 + i * ROWS + n, person: n === WRONG ? fault.person : isPersonal(category) }),
        ).map((row, n) => (n === WRONG ? new Map([...row, ...Object.entries(fault.cells)]) : row));
        sent.push(await sending.submit(await template.fill({ rows, habits }), { item: category.id, organ }));
      }
      return sent;
    });
    reports = await inTurns(receipts.flat(), (receipt) => sending.report(receipt));
  }, 6 * MINUTES);

  test.each(planted.map(({ category, fault, i }) => [category.form.id, fault.code, fault.column, i] as const))(
    '%s: %s in “%s” is found where it is, and nothing else',
    (_form, code, column, i) => {
      const report = reports[i];
      const taken = (report?.counts?.['accepted'] ?? 0) + (report?.counts?.['acceptedWithWarning'] ?? 0);
      expect({ ...report, taken, rows: report?.rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'quarantined') }).toMatchObject({
        refusal: null,
        dataRows: ROWS,
        taken: ROWS - 1,
        rows: [{ row: rowNumber(WRONG, habitsOf(i)), outcome: 'rejected', code, column }],
      });
    },
  );
});

describe('the template for corrections', () => {
  const forms = [...new Map(submittable.filter((category) => !isPersonal(category)).map((category) => [category.form.id, category])).values()];

  test('carries a correction and a withdrawal of every form to their records', async () => {
    const { act, reason } = catalogue.correctionColumns;
    const receipts = await inTurns(forms, async (category, i) => {
      const { form } = category;
      const free = freeColumn(form);
      const rows = [['更正', 0], ['撤销', 1]].map(([what, index]) => new Map<string, RawCell>([
        ...goodRow(form, catalogue.codeLists, { index: Number(index), person: false }), [free, '按决定书改正'], [act.field, String(what)], [reason.field, '录入有误'],
      ]));
      const file = await (await OpenTemplate.open(await sending.template(category.id, 'correct'), form, [act, reason])).fill({ rows, habits: habitsOf(i) });
      return sending.submit(file, { item: category.id, organ, operation: 'correct' });
    });
    const reports = await inTurns(receipts, (receipt) => sending.report(receipt));
    expect(reports.map(({ rows }) => rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'quarantined'))).toEqual(forms.map(() => []));
    for (const [index, state] of [[0, 'CORRECTED'], [1, 'WITHDRAWN']] as const) {
      const { document } = await platform.creditJson(['subject', uscc(index), '--viewer', 'self']);
      const records = Array.isArray(document['records']) ? document['records'] : [];
      const states = new Map(records.map((record) => [String(record.category), record.state]));
      expect(forms.map(({ id }) => [id, states.get(id)])).toEqual(forms.map(({ id }) => [id, state]));
    }
  }, 3 * MINUTES);

  test('is not for an ordinary file, and the other way round', async () => {
    const [category] = forms;
    if (!category) throw new Error('no form');
    const { act, reason } = catalogue.correctionColumns;
    const row = new Map<string, RawCell>([...goodRow(category.form, catalogue.codeLists, { index: 9000, person: false }), [act.field, '更正'], [reason.field, '录入有误']]);
    const correcting = await (await OpenTemplate.open(await sending.template(category.id, 'correct'), category.form, [act, reason])).fill({ rows: [row], habits: habitsOf(0) });
    const ordinary = await (await OpenTemplate.open(await sending.template(category.id), category.form)).fill({ rows: [row], habits: habitsOf(0) });
    const refusalOf = async (file: Blob, operation: 'upsert' | 'correct'): Promise<string | undefined> =>
      (await sending.report(await sending.submit(file, { item: category.id, organ, operation }))).refusal?.code;
    expect([await refusalOf(correcting, 'upsert'), await refusalOf(ordinary, 'correct')]).toEqual(['OPERATION_MISMATCH', 'OPERATION_MISMATCH']);
  }, MINUTES);
});

/** A column in which a correction changes nothing that tells one record from another. */
function freeColumn(form: RecordForm): string {
  const key = new Set([form.subject.name, form.subject.formerNames, form.documentNo, form.organName, ...form.naturalKey.flatMap((part) => (part.part === 'subject' ? [] : [part.field]))]);
  const columns = form.columns.filter(({ type, field, sensitivity }) => type === 'text' && sensitivity !== 'personal' && !key.has(field));
  const [free] = columns;
  if (!free) throw new Error(`form ${form.id} has no column to correct`);
  return free.field;
}
