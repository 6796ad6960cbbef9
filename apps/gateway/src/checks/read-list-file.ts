import { rowShape, type AskedCells, type FormColumn, type RawRow, type Refusal, type RelatedCells } from '@credit/domain';
import { HeadingBook, openTable, type OpenedTable } from '@credit/reading';
import { emptyList, MOST_SUBJECTS, tooManyRows, type AskedList, type ListRefusal } from './asked-list.js';

/** The columns that a list may have. */
export type ListColumns = Readonly<Record<'sequence' | 'name' | 'code' | 'headOffice' | 'members', FormColumn>>;

/** One heading is enough for a list of codes alone. */
const FEWEST_HEADINGS = 1;

/** Reads a list (xlsx, xls, csv) as a submission is read. */
export async function readListFile(file: { readonly name: string; readonly path: string; readonly sha256: string }, columns: ListColumns): Promise<AskedList | ListRefusal> {
  const { sequence, name, code, headOffice, members } = columns;
  const table = await openTable(file.path, new HeadingBook([sequence, name, code, headOffice, members], FEWEST_HEADINGS));
  try {
    if ('refusal' in table) return toListRefusal(table.refusal, columns);
    const lines = await readLines(table, columns);
    if ('refused' in lines) return lines.refused;
    return {
      origin: { kind: 'file', fileName: file.name.slice(-200), sha256: file.sha256, sheet: table.sheet, notices: table.notices },
      columns: { name: headingOf(table, name), code: headingOf(table, code) },
      lines: lines.read,
    };
  } finally {
    await table.close();
  }
}

async function readLines(table: OpenedTable, columns: ListColumns): Promise<{ readonly read: AskedList['lines'] } | { readonly refused: ListRefusal }> {
  const at = (column: FormColumn): number | undefined => table.columns.find(({ field }) => field === column.field)?.index;
  const [nameAt, codeAt, sequenceAt, headOfficeAt, membersAt] = [at(columns.name), at(columns.code), at(columns.sequence), at(columns.headOffice), at(columns.members)];
  if (codeAt === undefined) return { refused: codeColumnMissing(table) };
  const numbering = new Set(sequenceAt === undefined ? [] : [sequenceAt]);
  const related = (cells: RawRow['cells']): RelatedCells => ({
    ...(headOfficeAt === undefined ? {} : { headOffice: cells[headOfficeAt] ?? null }),
    ...(membersAt === undefined ? {} : { members: [cells[membersAt] ?? null] }),
  });
  const named = headOfficeAt !== undefined || membersAt !== undefined;
  const read: (AskedCells & RelatedCells)[] = [];
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (!holdsSubject(row, numbering)) continue;
      if (read.length === MOST_SUBJECTS) return { refused: tooManyRows() };
      const { malformed } = row;
      const cells = { row: row.row, name: nameAt === undefined ? null : (row.cells[nameAt] ?? null), code: row.cells[codeAt] ?? null, ...(named ? related(row.cells) : {}) };
      read.push(malformed === undefined ? cells : { ...cells, malformed });
    }
  }
  return read.length === 0 ? { refused: emptyList() } : { read };
}

/** Blank lines, totals and remarks name nobody. */
function holdsSubject(row: RawRow, numbering: ReadonlySet<number>): boolean {
  return !row.note && (row.malformed !== undefined || rowShape(row.cells, numbering) === 'data');
}

function headingOf(table: OpenedTable, column: FormColumn): string {
  return table.columns.find(({ field }) => field === column.field)?.heading ?? column.heading;
}

function codeColumnMissing(table: OpenedTable): ListRefusal {
  const seen = table.columns.map(({ heading }) => heading).slice(0, 12).join('、');
  return {
    code: 'CODE_COLUMN_MISSING',
    message: `名单里没有统一社会信用代码这一列；看到的列是：${seen}`,
    fix: '名称会重名，不能只凭名称核查：请加一列“统一社会信用代码”后再核查',
  };
}

/** The reader's refusals, in the words of whoever checks and not of whoever reports. */
function toListRefusal({ code, message, fix }: Refusal, columns: ListColumns): ListRefusal {
  switch (code) {
    case 'FILE_EMPTY':
      return { ...emptyList(), message };
    case 'HEADER_NOT_FOUND':
      return { code, message, fix: `请给名单加上表头，至少有“${columns.code.heading}”一列，最好也有“${columns.name.heading}”` };
    default:
      return { code: 'FILE_UNREADABLE', message, fix: fix.replaceAll('重报', '再核查') };
  }
}
