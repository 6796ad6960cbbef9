import { checkRow, type RecordCategory, type RecordForm } from '@credit/domain';
import { loadCatalogue } from '../load-catalogue.js';
import { planOf } from './plan-mother.js';
import { cellsOf, goodRow, headingsOf } from './row-mother.js';

const catalogue = loadCatalogue();
const formed = [...catalogue.categories.values()].filter((category): category is RecordCategory & { readonly form: RecordForm } => category.form !== null && !category.sealed);

/** Whom rows of a category can be about. */
function kindsOfSubject(category: RecordCategory): readonly boolean[] {
  if (category.subjectTypes.every((type) => type === 'natural-person')) return [true];
  return catalogue.categories.get(category.personTwin ?? '')?.admission === 'admitted' ? [false, true] : [false];
}

describe('rows made by the form’s own rules are taken in, without a warning', () => {
  test.each(formed.map((category) => [category.id, category] as const))('%s', (_, category) => {
    const plan = planOf(catalogue, category);
    for (const person of kindsOfSubject(category)) {
      for (const index of [0, 1, 2, 7, 239]) {
        const cells = cellsOf(category.form, goodRow(category.form, catalogue.codeLists, { index, person }));
        expect(checkRow({ row: 2, cells }, plan)).toMatchObject({ outcome: 'draft', draft: { warnings: [], subject: { person } } });
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
