/** What the reader of old formats is asked. */
export interface LegacyQuestion {
  /** Path of the library, resolved by the app. */
  readonly library: string;
  readonly path: string;
  /** The decoded text of a web page or XML table; null for binary formats. */
  readonly text: string | null;
  /** No more columns than this are handed back. */
  readonly width: number;
}

export const TOO_MANY_CELLS = 'too many cells';

/**
 * The programme of the process that takes old formats apart, as text: it needs nothing but the library. Web pages keep
 * every cell as text: a long code must not turn into a number.
 */
export const LEGACY_READER = `
const MOST_CELLS = 5e6;
const ERRORS = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
const pad = (n) => String(n).padStart(2, '0');
const OPTIONS = { cellDates: false, cellNF: true, cellText: false, cellHTML: false, dense: true };

const toCell = (cell, xlsx, date1904) => {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === 'e') return ERRORS[cell.v] || '#N/A';
  if (cell.t === 'n' && cell.z && xlsx.SSF.is_date(cell.z)) {
    const d = xlsx.SSF.parse_date_code(cell.v, { date1904 });
    if (d && d.y >= 1900 && d.y < 2100) return d.y + '-' + pad(d.m) + '-' + pad(d.d);
  }
  return cell.t === 'n' || cell.t === 'b' ? cell.v : String(cell.v);
};

const read = ({ library, path, text, width }) => {
  const xlsx = require(library);
  const book = text === null ? xlsx.readFile(path, { ...OPTIONS, codepage: 936 }) : xlsx.read(text, { ...OPTIONS, type: 'string', raw: true });
  const { WBProps, Sheets = [] } = book.Workbook || {};
  const date1904 = !!(WBProps && WBProps.date1904);
  let cells = 0;
  return book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const rows = Array.from(sheet['!data'] || [], (row) => {
      const taken = Array.from((row || []).slice(0, width), (cell) => toCell(cell, xlsx, date1904));
      cells += taken.length;
      if (cells > MOST_CELLS) throw new Error('${TOO_MANY_CELLS}');
      return taken;
    });
    const merges = (sheet['!merges'] || []).map((m) => ({ top: m.s.r + 1, bottom: m.e.r + 1, left: m.s.c, right: m.e.c }));
    return { name, hidden: !!(Sheets[i] && Sheets[i].Hidden), date1904, rows, merges };
  });
};

process.once('message', (question) => {
  let answer;
  try {
    answer = { sheets: read(question) };
  } catch (error) {
    answer = { error: String(error && error.message) };
  }
  process.send(answer, () => process.disconnect());
});
`;
