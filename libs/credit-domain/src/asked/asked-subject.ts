import type { Day } from '../days/day.js';
import type { IdentifierReading } from '../identifiers/identifier.js';
import { maskIdentityNumber } from '../identifiers/mask.js';
import { readIdentifier } from '../identifiers/read-identifier.js';
import { withoutIdentityNumbers } from '../identifiers/without-identity-numbers.js';
import { matchingName } from '../names/matching-name.js';
import { LONGEST_NAME } from '../names/name-length.js';
import { tidyName } from '../names/tidy-name.js';
import { asTyped } from '../rows/as-typed.js';
import { cellText } from '../rows/cell-text.js';
import type { Fault, RowCode } from '../rows/fault.js';
import { isPlaceholder } from '../rows/placeholder.js';
import type { RawCell } from '../rows/raw-row.js';
import type { SubjectClaim } from '../subjects/subject.js';

/** A subject somebody asks about, as a line of a list or a question names it. */
export interface AskedSubject {
  /** The line as the asker sees it. */
  readonly row: number;
  /** As written; null where the line gives none. An identity number that stands in it is masked. */
  readonly inputName: string | null;
  readonly inputCode: string | null;
  /** True where the code had to be tidied of blanks, width, case or invisible characters. */
  readonly normalised: boolean;
  /** Whom it claims to mean, or why that cannot be told. */
  readonly says: { readonly claim: SubjectClaim } | { readonly fault: Fault };
}

/** Where the name and the code of a line stand, and what their columns are called. */
export interface AskedCells {
  readonly row: number;
  readonly name: RawCell;
  readonly code: RawCell;
  readonly malformed?: string;
}

export interface AskedColumns {
  readonly name: string;
  readonly code: string;
}

const LONGEST_SHOWN = 100;
const SCHEMES = ['USCC', 'ORG', 'REGNO', 'ID'] as const;

/** Reads a line with the care that rows of a submission are read with; no line is left out. */
export function readAskedSubject(cells: AskedCells, columns: AskedColumns, day: Day): AskedSubject {
  const codeText = typeof cells.code === 'string' && isPlaceholder(cells.code, 'identifier') ? '' : cellText(cells.code);
  const read: IdentifierReading = codeText === '' ? { status: 'absent' } : readIdentifier(cells.code, { schemes: SCHEMES, day });
  const nameText = cellText(cells.name);
  const name = tidyName(asTyped(nameText));
  const asked = {
    row: cells.row,
    inputName: nameText === '' ? null : withoutIdentityNumbers(nameText).slice(0, 2 * LONGEST_NAME),
    inputCode: codeText === '' ? null : shownCode(cells.code, read),
    normalised: read.status === 'valid' && read.normalised,
  };
  const wrong = faultOf(read, { cells, columns, name });
  if (wrong) return { ...asked, says: { fault: wrong } };
  return {
    ...asked,
    says: {
      claim: {
        person: false,
        name,
        nameForMatching: matchingName(name),
        identifiers:
          read.status === 'valid' || read.status === 'repairable'
            ? [{ scheme: read.scheme, value: read.value, raw: read.raw, repaired: read.status === 'repairable', column: columns.code }]
            : [],
        formerNames: [],
        declaredKind: null,
        status: null,
      },
    },
  };
}

/** A person's number, and what was probably meant to be one, is never kept as written. */
function shownCode(code: RawCell, read: IdentifierReading): string {
  const personal = (read.status === 'valid' && read.scheme === 'ID') || (read.status === 'invalid' && read.meant === 'ID');
  const text = String(code);
  return personal ? maskIdentityNumber(text) : withoutIdentityNumbers(text).slice(0, LONGEST_SHOWN);
}

function faultOf(read: IdentifierReading, line: { readonly cells: AskedCells; readonly columns: AskedColumns; readonly name: string }): Fault | undefined {
  const { cells, columns, name } = line;
  const fault = (code: RowCode, column: string | null, words: Pick<Fault, 'message' | 'fix'>): Fault => ({
    code, column, found: cells.code === null ? null : shownCode(cells.code, read), ...words,
  });
  if (cells.malformed !== undefined) return fault('TYPE_INVALID', null, { message: `这一行读不完整：${cells.malformed}`, fix: '请在原文件中改正这一行后再核查' });
  switch (read.status) {
    case 'valid':
      return read.scheme === 'ID' ? fault('PERSON_NOT_ADMITTED', columns.code, PERSON) : undefined;
    case 'repairable':
      return undefined;
    case 'absent':
      return name === '' ? fault('REQUIRED_MISSING', columns.code, { message: '这一行既没有名称，也没有代码', fix: '请补填统一社会信用代码后再核查' }) : undefined;
    case 'invalid':
      if (read.reason === 'excel-numeric') return fault('EXCEL_NUMERIC_IDENTIFIER', columns.code, LOST_DIGITS);
      return read.meant === 'ID' ? fault('ID_NUMBER_INVALID', columns.code, PERSON) : fault('USCC_INVALID', columns.code, INVALID);
  }
}

const PERSON = { message: '这是公民身份号码；名单核查只查单位和个体工商户', fix: '个体工商户请填营业执照上的统一社会信用代码；自然人须另有法律规定的核查权限' };
const LOST_DIGITS = { message: '代码被表格软件存成了数值（科学计数），末几位已经丢失', fix: '请把这一列设为“文本”格式，重新录入完整代码后再核查' };
const INVALID = { message: '统一社会信用代码的位数、字符或校验码不符，多半是录错了', fix: '请按营业执照（登记证书）核对 18 位代码后再核查' };
