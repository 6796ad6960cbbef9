import { parseDay } from '../days/parse-day.js';
import { proposeDay } from '../days/propose-day.js';
import { parseAmount } from '../money/parse-amount.js';
import { toTenThousand } from '../money/to-ten-thousand.js';
import { hasNameLength, LONGEST_NAME } from '../names/name-length.js';
import { splitFormerNames } from '../names/split-former-names.js';
import { asTyped } from './as-typed.js';
import { saysNoValue, saysProblem, saysValue, type CellReading } from './cell-reading.js';
import type { Fault } from './fault.js';
import type { RawCell } from './raw-row.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

type Problem = Pick<Fault, 'message' | 'fix' | 'proposed'>;

/** A cell in its column: `text` is the cell without blanks at its ends, and not empty. */
export interface FilledCell {
  readonly plan: RowPlan;
  readonly placed: PlacedColumn;
  readonly cell: RawCell;
  readonly text: string;
}

function typeProblem({ placed, text }: FilledCell, problem: Problem): CellReading {
  const { column } = placed;
  return saysProblem(text, {
    code: column.type === 'date' ? 'DATE_INVALID' : 'TYPE_INVALID',
    column: placed.heading,
    found: column.sensitivity === 'personal' ? null : text.slice(0, 200),
    ...problem,
  });
}

/** How table programs show a formula that failed (ECMA-376 part 1, 18.17.3). */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

export function readText(filled: FilledCell): CellReading {
  const { text } = filled;
  const { column } = filled.placed;
  if (FORMULA_ERROR.test(text)) {
    return typeProblem(filled, { message: `“${column.heading}”是表格公式的出错值 ${text}`, fix: '请在表格中改正公式，或者直接填写内容后重报' });
  }
  if (column.length !== null && text.length > column.length && Array.from(text).length > column.length) {
    return typeProblem(filled, {
      message: `“${column.heading}”最多 ${column.length} 个字，这一格有 ${text.length} 个字`,
      fix: '请按决定书摘要填写，删去多余内容后重报',
    });
  }
  if (text.length > SHORT && !namesFit(filled)) {
    return typeProblem(filled, { message: `“${column.heading}”里有超过 ${LONGEST_NAME} 个字的名称`, fix: '请按证照填写全称，几个名称之间用分号隔开' });
  }
  return saysValue(text, text);
}

/** Short enough to be a name in any form for matching: one character becomes at most eighteen (NFKC of U+FDFA). */
const SHORT = 20;

/** The names in a column of names, present or former, are of a name's length. */
function namesFit({ plan, placed, text }: FilledCell): boolean {
  const { name, formerNames } = plan.form.subject;
  if (placed.column.field === name) return hasNameLength(text);
  return placed.column.field !== formerNames || splitFormerNames(text).every(hasNameLength);
}

/** 处罚决定日期 > 1949 (data standard of 双公示, reference §2.1): no decision of today's organs is older. */
const FIRST_DECISION = '1950-01-01';

export function readDate(filled: FilledCell): CellReading {
  const { plan, placed, cell, text } = filled;
  const { column } = placed;
  const parsed = parseDay(cell);
  switch (parsed.status) {
    case 'absent':
      return saysNoValue(text);
    case 'day':
      if (parsed.day < FIRST_DECISION && plan.form.nature === 'decision' && plan.form.dates.decided === column.field) {
        return typeProblem(filled, { message: `“${column.heading}”写的是 ${parsed.day}，早于 1950 年`, fix: '请按决定书核对年份' });
      }
      return { ...saysValue(text, parsed.day), day: parsed.day };
    case 'indefinite':
      if (column.indefinite) return { ...saysValue(text, '长期'), indefinite: true };
      return typeProblem(filled, { message: `“${column.heading}”不能是“长期”`, fix: '请按决定书填写具体日期，例如 2026-11-02' });
    case 'invalid': {
      const proposed = proposeDay(cell);
      return typeProblem(filled, {
        message: `“${column.heading}”写的是 ${text}，日历上没有这一天或无法识别`,
        fix: '请按决定书填写，例如 2026-11-02',
        ...(proposed === undefined ? {} : { proposed }),
      });
    }
  }
}

export function readAmount(filled: FilledCell): CellReading {
  const { placed, cell, text } = filled;
  const { column } = placed;
  const unit = placed.unit ?? column.unit ?? '万元';
  const parsed = parseAmount(cell);
  if (parsed.status === 'absent') return saysNoValue(text);
  if (parsed.status === 'invalid' || parsed.amount.startsWith('-')) {
    return typeProblem(filled, {
      message: `“${column.heading}”写的是“${text}”，不是以${unit}为单位的数字`,
      fix: `请用阿拉伯数字填写，单位为${unit}，例如 1.2`,
    });
  }
  return saysValue(text, toTenThousand(parsed.amount, parsed.unit ?? unit));
}

export function readWhole(filled: FilledCell): CellReading {
  const { column } = filled.placed;
  const year = column.type === 'year';
  const whole = asTyped(filled.text).normalize('NFKC').replace(/\.0+$/, '').replace(/年度?$/, year ? '' : '$&');
  if ((year ? /^(19|20)\d{2}$/ : /^\d{1,15}$/).test(whole)) return saysValue(filled.text, whole);
  return typeProblem(
    filled,
    year
      ? { message: `“${column.heading}”写的是“${filled.text}”，应为四位年份`, fix: '请填写四位年份，例如 2025' }
      : { message: `“${column.heading}”写的是“${filled.text}”，应为整数`, fix: '请用阿拉伯数字填写整数，例如 36' },
  );
}
