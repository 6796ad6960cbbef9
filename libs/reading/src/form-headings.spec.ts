import { loadCatalogue } from '@credit/catalogue';
import { HeadingBook } from './heading-book.js';
import { findHeadings } from './headings.js';

const catalogue = loadCatalogue();
const { act, reason } = catalogue.correctionColumns;
const formed = [...catalogue.categories.values()].flatMap(({ id, form }) => (form ? [[id, form] as const] : []));

describe('every word that a form knows for a column is read as that column', () => {
  test.each(formed)('%s', (_, form) => {
    const book = new HeadingBook([act, reason, ...form.columns]);
    const strayed = form.columns.flatMap(({ field, heading, synonyms }) =>
      [heading, field, ...synonyms].filter((word) => {
        const named = book.findField(word, []);
        return typeof named !== 'object' || named.field !== field;
      }),
    );
    expect(strayed).toEqual([]);
  });
});

describe('a file with the form’s own headings is read whole', () => {
  test.each(formed)('%s', (_, form) => {
    const book = new HeadingBook([act, reason, ...form.columns]);
    const match = findHeadings([{ row: 1, cells: form.columns.map(({ heading }) => heading) }], [], book);
    expect(match?.columns.map(({ field }) => field)).toEqual(form.columns.map(({ field }) => field));
    expect(match?.notices).toEqual([]);
  });
});
