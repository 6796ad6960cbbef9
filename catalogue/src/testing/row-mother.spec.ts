import { checkRow } from '@credit/domain';
import { loadCatalogue } from '../load-catalogue.js';
import { badRows } from './bad-row-mother.js';
import { collected, personsIn } from './collected.js';
import { planOf } from './plan-mother.js';
import { cellsOf, goodRow, headingsOf } from './row-mother.js';

const catalogue = loadCatalogue();
describe('rows made by the form’s own rules are taken in, without a warning', () => {
  test.each(collected(catalogue).map((category) => [category.id, category] as const))('%s', (_, category) => {
    const plan = planOf(catalogue, category);
    for (const person of personsIn(catalogue, category)) {
      for (const index of [0, 1, 2, 7, 239]) {
        const cells = cellsOf(category.form, goodRow(category.form, catalogue.codeLists, { index, person }));
        expect(checkRow({ row: 2, cells }, plan)).toMatchObject({ outcome: 'draft', draft: { warnings: [], subject: { person } } });
      }
    }
  });
});

describe('a row with one thing wrong is rejected for that, on the column where it is', () => {
  test.each(collected(catalogue).map((category) => [category.id, category] as const))('%s', (_, category) => {
    const plan = planOf(catalogue, category);
    for (const person of personsIn(catalogue, category)) {
      for (const { says, cells, code, field } of badRows(plan, { index: 3, person })) {
        const checked = checkRow({ row: 2, cells: cellsOf(category.form, cells) }, plan);
        const faults = checked.outcome === 'rejected' ? checked.faults.map((fault) => `${fault.code} ${fault.column}`) : [checked.outcome];
        expect([says, faults[0]]).toEqual([says, `${code} ${plan.byField.get(field)?.heading}`]);
      }
    }
  });
});

test('the same index gives the same row, another one another document', () => {
  const form = catalogue.forms.get('licence');
  if (!form) throw new Error('no licences');
  const row = (index: number) => cellsOf(form, goodRow(form, catalogue.codeLists, { index, person: false }));
  expect(row(3)).toEqual(row(3));
  expect(row(3)).not.toEqual(row(4));
  expect(headingsOf(form)).toHaveLength(row(3).length);
});
