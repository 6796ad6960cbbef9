import type { CrossFieldRule } from '../forms/record-form.js';
import { amountsInText } from '../money/amounts-in-text.js';
import { compareAmounts } from '../money/compare-amounts.js';
import { fromTenThousand } from '../money/from-ten-thousand.js';
import type { Fault } from './fault.js';
import type { PlacedColumn } from './row-plan.js';
import { said, type RowReading } from './row-reading.js';

/** Gate 5: columns agree with each other. A column that already failed is not asked again. */
export function checkCrossField(reading: RowReading): void {
  for (const rule of reading.plan.form.crossField) checkRule(reading, rule);
}

function checkRule(reading: RowReading, rule: CrossFieldRule): void {
  switch (rule.rule) {
    case 'date-order':
      return checkDateOrder(reading, rule);
    case 'not-in-future':
      return checkNotInFuture(reading, rule.field);
    case 'amount-required':
      return checkAmountRequired(reading, rule);
    case 'amount-against-text':
      return checkAmountAgainstText(reading, rule);
    case 'one-of':
      return checkOneOf(reading, rule.fields);
  }
}

function checkDateOrder(reading: RowReading, rule: CrossFieldRule & { rule: 'date-order' }): void {
  const earlier = said(reading, rule.earlier).day;
  const later = said(reading, rule.later).day;
  if (earlier === undefined || later === undefined || later >= earlier) return;
  addFault(reading, rule.later, {
    code: 'DATE_ORDER_INVALID',
    found: later,
    message: rule.message,
    fix: `请按决定书核对这两个日期（另一个是 ${earlier}）`,
  });
}

function checkNotInFuture(reading: RowReading, field: string): void {
  const day = said(reading, field).day;
  if (day === undefined || day <= reading.plan.receivedOn) return;
  addFault(reading, field, {
    code: 'DATE_IN_FUTURE',
    found: day,
    message: `“${headingOf(reading, field)}”是 ${day}，晚于收到之日 ${reading.plan.receivedOn}`,
    fix: '请按决定书核对年份和月份',
  });
}

function checkAmountRequired(reading: RowReading, rule: CrossFieldRule & { rule: 'amount-required' }): void {
  if (reading.faults.has(rule.field) || reading.act === 'withdraw') return;
  const kinds = said(reading, rule.field).value ?? '';
  const asked = rule.values.find((value) => kinds === value || (kinds.includes(value) && kinds.split(';').includes(value)));
  if (asked === undefined || said(reading, rule.amount).text !== '') return;
  const placed = reading.plan.byField.get(rule.amount);
  addFault(reading, rule.amount, {
    code: 'AMOUNT_REQUIRED',
    found: null,
    message: `“${headingOf(reading, rule.field)}”中有“${asked}”，“${headingOf(reading, rule.amount)}”却是空的`,
    fix: `请按决定书补填金额，单位为${placed?.unit ?? placed?.column.unit ?? '万元'}`,
  });
}

function checkAmountAgainstText(reading: RowReading, rule: CrossFieldRule & { rule: 'amount-against-text' }): void {
  const amount = said(reading, rule.amount).value;
  if (amount === undefined || reading.faults.has(rule.amount)) return;
  const told = amountsInText(said(reading, rule.text).value ?? '').filter(({ word, after }) => rule.words.some((w) => word.includes(w) || after.startsWith(w)));
  const agrees = told.some((found) => compareAmounts(found.amount, amount) === 0) || sumEquals(told.map((f) => f.amount), amount);
  // Reference §1.5: above 1000 万元, or another amount than the text's.
  if ((agrees || told.length === 0) && compareAmounts(amount, rule.suspiciousAbove) <= 0) return;
  const placed = reading.plan.byField.get(rule.amount);
  const [meant, ...others] = new Set(told.map((found) => found.amount));
  const certain = meant !== undefined && others.length === 0 && placed;
  reading.warnings.push({
    code: 'AMOUNT_UNIT_SUSPICIOUS',
    column: placed?.heading ?? rule.amount,
    found: said(reading, rule.amount).text,
    message:
      told.length > 0 && !agrees
        ? `金额列合 ${amount} 万元，与处罚内容中写明的 ${told.map((f) => `${f.amount} 万元`).join('、')} 不一致，可能把元当成了万元`
        : `金额列合 ${amount} 万元，数额异常大，可能把元当成了万元`,
    fix: '请按决定书核对金额，这一列的单位是万元；确有错误请报更正',
    ...(certain ? { proposed: fromTenThousand(meant, placed.unit ?? placed.column.unit ?? '万元') } : {}),
  });
}

function sumEquals(parts: readonly string[], whole: string): boolean {
  if (parts.length < 2) return false;
  const [first, ...rest] = parts;
  return first !== undefined && compareAmounts(rest.reduce(addDecimal, first), whole) === 0;
}

/** Sum of two decimal strings with at most six decimals. */
function addDecimal(a: string, b: string): string {
  const sum = micro(a) + micro(b);
  return `${sum / MICRO}.${String(sum % MICRO).padStart(6, '0')}`;
}

const MICRO = 1_000_000n;

function micro(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * MICRO + BigInt(fraction.padEnd(6, '0').slice(0, 6) || '0');
}

function checkOneOf(reading: RowReading, fields: readonly string[]): void {
  if (reading.person || reading.act === 'withdraw') return;
  const [first] = fields;
  if (first === undefined || fields.some((field) => said(reading, field).text !== '')) return;
  addFault(reading, first, {
    code: 'REQUIRED_MISSING',
    found: null,
    message: `${fields.map((f) => `“${headingOf(reading, f)}”`).join('、')}至少要填一项`,
    fix: '请补填后重报这一行',
  });
}

function headingOf(reading: RowReading, field: string): string {
  const placed: PlacedColumn | undefined = reading.plan.byField.get(field);
  return placed?.column.heading ?? field;
}

function addFault(reading: RowReading, field: string, fault: Omit<Fault, 'column'>): void {
  const placed = reading.plan.byField.get(field);
  reading.faults.add(field, { ...fault, column: placed?.heading ?? field });
}
