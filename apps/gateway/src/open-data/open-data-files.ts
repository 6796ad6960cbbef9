import { csvLine } from '../csv/csv-line.js';
import type { Notice } from '../notices/notice.types.js';
import { NOTICE_COLUMNS, toOpenNotice } from './notice-columns.js';
import { closingWords, MOST_ROWS, SOURCE, TERMS } from './open-data-terms.js';

/** The mark tells table programs that it is UTF-8. */
const BOM = '\uFEFF';

/** What the lines of a file are of. */
export interface FileOf {
  readonly asOf: string;
  readonly pages: AsyncIterable<readonly Notice[]>;
  /** What the file is of, told in its JSON form. */
  readonly about: object;
}

/** A table, page by page; its last line says source, day, terms and whether it is all. */
export async function* csvFile({ asOf, pages }: FileOf): AsyncGenerator<string> {
  yield BOM + csvLine(NOTICE_COLUMNS.map(({ heading }) => heading));
  let rows = 0;
  for await (const { page, complete } of capped(pages)) {
    yield page.map((notice) => csvLine(NOTICE_COLUMNS.map(({ value }) => value(notice)))).join('');
    rows += page.length;
    if (complete !== undefined) yield csvLine([closingWords({ asOf, rows, complete })]);
  }
}

/** The same as one JSON document; what is only known at the end stands at its end. */
export async function* jsonFile({ asOf, pages, about }: FileOf): AsyncGenerator<string> {
  yield `${JSON.stringify({ source: SOURCE, terms: TERMS, asOf, ...about }).slice(0, -1)},"notices":[`;
  let rows = 0;
  for await (const { page, complete } of capped(pages)) {
    yield page.map((notice, i) => `${rows + i === 0 ? '' : ','}\n${JSON.stringify(toOpenNotice(notice))}`).join('');
    rows += page.length;
    if (complete !== undefined) yield `\n],"rows":${rows},"complete":${complete},"says":${JSON.stringify(closingWords({ asOf, rows, complete }))}}\n`;
  }
}

/** Pages up to so many rows; the last one tells whether they were all. */
async function* capped(pages: AsyncIterable<readonly Notice[]>): AsyncGenerator<{ readonly page: readonly Notice[]; readonly complete?: boolean }> {
  let left = MOST_ROWS;
  for await (const page of pages) {
    if (page.length > left) {
      yield { page: page.slice(0, left), complete: false };
      return;
    }
    left -= page.length;
    yield { page };
  }
  yield { page: [], complete: true };
}
