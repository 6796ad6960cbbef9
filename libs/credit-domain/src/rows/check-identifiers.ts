import { maskIdentityNumber } from '../identifiers/mask.js';
import type { IdentifierReading, IdentifierScheme } from '../identifiers/identifier.js';
import { readIdentifier } from '../identifiers/read-identifier.js';
import { tidyIdentifier } from '../identifiers/tidy-identifier.js';
import { remembered } from '../remembered/remembered.js';
import { cellText } from './cell-text.js';
import type { Fault } from './fault.js';
import type { RawCell } from './raw-row.js';
import type { PlacedColumn } from './row-plan.js';
import { cellOf, type RowReading } from './row-reading.js';

/** Gate 4: identifying numbers pass their checks (USCC_INVALID, ID_NUMBER_INVALID, EXCEL_NUMERIC_IDENTIFIER). */
export function checkIdentifiers(reading: RowReading): void {
  for (const placed of reading.plan.columns) {
    const { column } = placed;
    if (column.type !== 'identifier') continue;
    const cell = cellOf(reading, placed);
    if (cell === null || cellText(cell) === '') continue;
    const read = readCell(reading, placed, cell);
    reading.identifiers.set(column.field, read);
    if (read.status === 'invalid') reading.faults.add(column.field, invalidFault(read, placed));
    if (read.status === 'valid' || read.status === 'repairable') reading.values.set(column.field, read.value);
  }
}

function readCell(reading: RowReading, placed: PlacedColumn, cell: RawCell): IdentifierReading {
  const schemes = schemesFor(reading, placed);
  const only = schemes[0];
  if (schemes.length === 1 && only !== undefined && OPAQUE.has(only)) {
    const raw = cellText(cell);
    const value = tidyIdentifier(raw);
    if (value.length > LONGEST_NUMBER) return { status: 'invalid', raw, reason: 'length', meant: only };
    return { status: 'valid', scheme: only, value, raw, normalised: value !== raw };
  }
  // A column that never holds a person's number repeats the same few organs or subjects.
  if (typeof cell === 'string' && schemes === placed.column.schemes && !schemes.includes('ID')) return readCode(placed, cell);
  return readIdentifier(cell, { schemes, day: reading.plan.receivedOn });
}

/** Codes of organisations do not depend on the day. */
const readCode = remembered((placed: PlacedColumn, cell: string) => readIdentifier(cell, { schemes: placed.column.schemes, day: '' }));

/** No document's number is longer; what is, is a text in the wrong column. */
const LONGEST_NUMBER = 100;
const OPAQUE = new Set<IdentifierScheme>(['PASSPORT', 'INST', 'SO', 'TAX']);

/**
 * Schemes that the cell can have in this row: 证件类型 says whether it is an identity number or another document's; where
 * one column serves persons and organisations, the row's own kind decides.
 */
function schemesFor(reading: RowReading, placed: PlacedColumn): readonly IdentifierScheme[] {
  const typeField = placed.column.documentType;
  const { schemes } = placed.column;
  if (schemes.includes('ID') && schemes.length > 1) return schemes.filter((scheme) => (scheme === 'ID') === reading.person);
  if (typeField === undefined || typeField === null) return schemes;
  const type = reading.values.get(typeField);
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
