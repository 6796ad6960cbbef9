import { setTimeout as pause } from 'node:timers/promises';
import { loadCatalogue, maySend } from '@credit/catalogue';
import type { RawCell } from '@credit/domain';
import { collected, personsIn, type FormedCategory } from '../../catalogue/src/testing/collected.js';
import { uscc } from '../../catalogue/src/testing/number-mother.js';
import { cellsOf, goodRow, headingsOf, type RowCells } from '../../catalogue/src/testing/row-mother.js';
import { startPlatform, type RunningPlatform } from './running-platform.js';

const catalogue = loadCatalogue();
const organs = [...catalogue.organs.values()];
const senderOf = (category: FormedCategory): string | undefined => organs.find((organ) => maySend(organ, category))?.uscc;
const reachable = collected(catalogue).filter((category) => senderOf(category) !== undefined);
/** One category of each kind, one about organisations where there is one; all rows are about the same three subjects. */
const tried = [...catalogue.forms.values()].flatMap(({ kind }) => {
  const ofKind = reachable.filter((category) => category.kind === kind);
  const one = ofKind.find((category) => !personsIn(catalogue, category).includes(true)) ?? ofKind[0];
  return one ? [[kind, one] as const] : [];
});
const INDEXES = [0, 1, 2];

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
}, 90_000);
afterAll(async () => platform.stop());

function rowsOf(category: FormedCategory): readonly RowCells[] {
  const [person = false] = personsIn(catalogue, category);
  return INDEXES.map((index) => goodRow(category.form, catalogue.codeLists, { index, person }));
}

/** A column that neither names the record nor decides anything: what a later file may say differently. */
function changeable({ form }: FormedCategory): string {
  const named = new Set([form.subject.name, form.documentNo, ...form.naturalKey.map((part) => (part.part === 'subject' ? null : part.field))]);
  const found = form.columns.find(({ field, type, required }) => type === 'text' && required.when === 'never' && !named.has(field) && !form.columns.some(({ documentType }) => documentType === field));
  if (!found) throw new Error(`${form.id} has no column that may change`);
  return found.field;
}

interface Report {
  readonly receipt: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly refusal: unknown;
  readonly rows: readonly { readonly code: string }[];
}

/** Sends rows as a table of text; the report when the workers are done. */
async function send(category: FormedCategory, rows: readonly RowCells[]): Promise<Report & { readonly codes: readonly string[] }> {
  const quoted = (cell: RawCell): string => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const lines = [headingsOf(category.form), ...rows.map((row) => cellsOf(category.form, row))].map((cells) => cells.map(quoted).join(','));
  const form = new FormData();
  form.set('item', category.id);
  form.set('organ', senderOf(category) ?? '');
  form.set('file', new Blob([`${lines.join('\r\n')}\r\n`]), `${category.id}.csv`);
  const { receipt } = await asked('/api/submissions', { method: 'POST', body: form });
  for (let waited = 0; waited < 300; waited += 1) {
    const report = await asked(`/api/submissions/${receipt}`);
    if (report.state === 'done' || report.state === 'refused') return { ...report, codes: report.rows.map(({ code }) => code) };
    await pause(100);
  }
  throw new Error(`${receipt} was not finished`);
}

async function asked(path: string, options: RequestInit = {}): Promise<Report> {
  const response = await fetch(`${platform.url}${path}`, { ...options, headers: { authorization: `Bearer ${platform.token()}` } });
  const report: Report = JSON.parse(await response.text());
  return report;
}

test('of every kind that some organ of today sends, one category is tried', () => {
  expect(tried.length).toBe(25);
});

describe.each(tried)('a file of the kind %s', (_, category) => {
  const changed = (): readonly RowCells[] => rowsOf(category).map((row) => new Map([...row, [changeable(category), '后来所说']]));

  test('is taken in, and once only', async () => {
    expect(await send(category, rowsOf(category))).toMatchObject({ refusal: null, counts: { accepted: 3 } });
    expect(await send(category, rowsOf(category).toReversed())).toMatchObject({ counts: { accepted: 0, duplicate: 3 }, codes: ['ALREADY_RECEIVED', 'ALREADY_RECEIVED', 'ALREADY_RECEIVED'] });
  });

  test(category.form.nature === 'status' ? 'may say a new state later' : 'changes no decision without a reason', async () => {
    const { counts, codes } = await send(category, changed());
    if (category.form.nature === 'status') expect(counts).toMatchObject({ accepted: 3 });
    else expect([counts, codes]).toMatchObject([{ quarantined: 3 }, ['CHANGED_WITHOUT_REASON', 'CHANGED_WITHOUT_REASON', 'CHANGED_WITHOUT_REASON']]);
  });
});

describe('the subject of all of them', () => {
  const organisations = tried.map(([, category]) => category).filter((category) => !personsIn(catalogue, category).includes(true) || personsIn(catalogue, category).length > 1);

  test('sees every record; the public sees no column that is not open', async () => {
    const own = (await platform.creditJson(['subject', uscc(0), '--viewer', 'self'])).document['records'];
    const open = (await platform.creditJson(['subject', uscc(0)])).document['records'];
    if (!Array.isArray(own) || !Array.isArray(open)) throw new Error('no records');
    expect([...new Set(own.map(({ category }) => category))].sort()).toEqual(organisations.map(({ id }) => id).sort());
    expect(open.length).toBeGreaterThan(8);
    for (const { category: id, fields } of open) {
      const columns = catalogue.categories.get(id)?.form?.columns ?? [];
      const closed = columns.filter(({ sensitivity }) => sensitivity === 'internal' || sensitivity === 'personal').map(({ heading }) => heading);
      expect([id, Object.keys(fields).filter((heading) => closed.includes(heading))]).toEqual([id, []]);
    }
  });
});
