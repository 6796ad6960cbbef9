import type { Day } from '../days/day.js';
import { maskIdentityNumber } from '../identifiers/mask.js';
import type { IdentifierReading, IdentifierScheme } from '../identifiers/identifier.js';
import { readIdentifier } from '../identifiers/read-identifier.js';
import { tidyIdentifier } from '../identifiers/tidy-identifier.js';
import type { CellReading } from './cell-reading.js';
import type { Fault } from './fault.js';
import type { FilledCell } from './read-typed.js';
import type { PlacedColumn } from './row-plan.js';

/** Whether the row as a whole decides which numbers a column takes: its other cells, or whether it is about a person. */
export function dependsOnRow({ column }: PlacedColumn): boolean {
  return column.type === 'identifier' && (column.schemes.includes('ID') || (column.documentType !== undefined && column.documentType !== null));
}

/** A number that names an organisation, whoever the row is about. */
export function readOwnNumber(filled: FilledCell): CellReading {
  return readAs(filled, filled.placed.column.schemes, '');
}

/** A number that names a person in some rows; `documentType` is what the row says of its document (证件类型). */
export function readRowNumber(filled: FilledCell, row: { readonly person: boolean; readonly documentType: string | undefined }): CellReading {
  return readAs(filled, schemesFor(filled.placed, row), filled.plan.receivedOn);
}

/** An identifying number passes its check (USCC_INVALID, ID_NUMBER_INVALID, EXCEL_NUMERIC_IDENTIFIER). */
function readAs({ placed, cell, text }: FilledCell, schemes: readonly IdentifierScheme[], day: Day): CellReading {
  const read = opaque(text, schemes) ?? readIdentifier(cell, { schemes, day });
  return {
    text,
    value: read.status === 'valid' || read.status === 'repairable' ? read.value : undefined,
    day: undefined,
    indefinite: false,
    identifier: read,
    problem: read.status === 'invalid' ? invalidFault(read, placed) : undefined,
  };
}

function opaque(raw: string, schemes: readonly IdentifierScheme[]): IdentifierReading | undefined {
  const only = schemes[0];
  if (schemes.length !== 1 || only === undefined || !OPAQUE.has(only)) return undefined;
  const value = tidyIdentifier(raw);
  if (value.length > LONGEST_NUMBER) return { status: 'invalid', raw, reason: 'length', meant: only };
  return { status: 'valid', scheme: only, value, raw, normalised: value !== raw };
}

/** No document's number is longer; what is, is a text in the wrong column. */
const LONGEST_NUMBER = 100;
const OPAQUE = new Set<IdentifierScheme>(['PASSPORT', 'INST', 'SO', 'TAX']);

/**
 * Schemes that the cell can have in this row: 证件类型 says whether it is an identity number or another document's; where
 * one column serves persons and organisations, the row's own kind decides.
 */
function schemesFor({ column }: PlacedColumn, row: { readonly person: boolean; readonly documentType: string | undefined }): readonly IdentifierScheme[] {
  const { schemes } = column;
  if (schemes.includes('ID') && schemes.length > 1) return schemes.filter((scheme) => (scheme === 'ID') === row.person);
  const type = row.documentType;
  return type === undefined || type === '' || isIdentityCard(type) ? schemes : OTHER_DOCUMENT;
}

/** 居民身份证 and its code of the provinces' exchange (01), not 外国人永久居留身份证 (reference §1.3). */
const isIdentityCard = (type: string): boolean => /^(?:0?1|(?:.*居民|临时)?(?:第?二代)?身份证件?)$/.test(type.normalize('NFKC').replace(/\s+/g, ''));
/** Residence permits of today carry a number that passes the check of an identity number; all others are taken as they are. */
const OTHER_DOCUMENT: readonly IdentifierScheme[] = ['ID', 'PASSPORT'];

function invalidFault(read: IdentifierReading & { status: 'invalid' }, placed: PlacedColumn): Fault {
  const base = { column: placed.heading, found: maskedUnlessCode(read) };
  if (read.reason === 'excel-numeric') {
    return {
      ...base,
      code: 'EXCEL_NUMERIC_IDENTIFIER',
      message: `“${placed.column.heading}”被表格软件存成了数值，末几位已经丢失`,
      fix: '请把这一列设为“文本”格式，重新录入完整号码后重报',
    };
  }
  const person = read.meant === 'ID';
  const what = person ? '公民身份号码' : '统一社会信用代码';
  const fix = person ? '请按身份证核对后重报' : '请按营业执照（登记证书）核对 18 位代码后重报';
  return { ...base, code: person ? 'ID_NUMBER_INVALID' : 'USCC_INVALID', message: `${what}${reasonWords(read.reason)}`, fix };
}

function reasonWords(reason: 'length' | 'alphabet' | 'check-digit' | 'birth-date'): string {
  switch (reason) {
    case 'length':
      return '的位数不对，应为 18 位';
    case 'alphabet':
      return '中有不会出现的字符';
    case 'check-digit':
      return '的校验码不符，多半是录错了一位';
    case 'birth-date':
      return '中的出生日期不存在';
  }
}

function maskedUnlessCode(read: IdentifierReading & { status: 'invalid' }): string {
  return read.meant === 'ID' || read.meant === 'PASSPORT' ? maskIdentityNumber(read.raw) : read.raw.slice(0, 40);
}
