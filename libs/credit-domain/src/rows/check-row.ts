import { withoutIdentityNumbers } from '../identifiers/without-identity-numbers.js';
import { asTyped } from './as-typed.js';
import { checkCrossField } from './check-cross-field.js';
import { checkLegality } from './check-legality.js';
import { checkPublicationTerm } from './check-publication-term.js';
import { checkRequired } from './check-required.js';
import { checkTimeliness } from './check-timeliness.js';
import type { CheckedRow } from './checked-row.js';
import type { Fault } from './fault.js';
import { isPersonRow } from './person-row.js';
import type { RawRow } from './raw-row.js';
import { findCodeValue } from './read-code.js';
import type { RowAct } from './record-draft.js';
import { RowFaults } from './row-faults.js';
import type { RowPlan } from './row-plan.js';
import { columnsOf } from './row-columns.js';
import { readCells, textOf, type RowReading } from './row-reading.js';
import { rowShape } from './row-shape.js';
import { toDraft } from './to-draft.js';

/**
 * Takes one row through the gates: required → type → code list → identifiers → cross-field → legality, then the warnings
 * that do not keep it out. Returns the draft of a record, every fault found, or why the row is not data. Never throws on
 * what a cell holds.
 */
export function checkRow(raw: RawRow, plan: RowPlan): CheckedRow {
  if (raw.note) return { row: raw.row, outcome: 'skipped', code: 'NOTE_ROW' };
  if (raw.malformed !== undefined) return malformed(raw, raw.malformed);
  const shape = rowShape(raw.cells, plan.sequenceColumns);
  if (shape !== 'data') return { row: raw.row, outcome: 'skipped', code: SKIPPED[shape] };

  const reading = startReading(raw, plan);
  checkRequired(reading);
  checkCells(reading);
  checkCrossField(reading);
  checkLegality(reading);
  const [first, ...others] = reading.faults.inOrder();
  if (first) return { row: raw.row, outcome: 'rejected', faults: [withoutNumbers(first), ...others.map(withoutNumbers)] };

  checkPublicationTerm(reading);
  checkTimeliness(reading);
  return { row: raw.row, outcome: 'draft', draft: toDraft(reading) };
}

/** Whatever column a clerk has put it into, an identity number is in no report. */
function withoutNumbers(fault: Fault): Fault {
  const found = fault.found === null ? null : withoutIdentityNumbers(fault.found);
  return { ...fault, found, message: withoutIdentityNumbers(fault.message) };
}

const SKIPPED = { blank: 'BLANK_ROW', total: 'TOTAL_ROW', note: 'NOTE_ROW' } as const;

function malformed(raw: RawRow, text: string): CheckedRow {
  return {
    row: raw.row,
    outcome: 'rejected',
    faults: [
      {
        code: 'TYPE_INVALID',
        column: null,
        found: null,
        message: `这一行读不完整：${text}`,
        fix: '请在原文件或导出程序中改正这一行后重报',
      },
    ],
  };
}

function startReading(raw: RawRow, plan: RowPlan): RowReading {
  const faults = new RowFaults(plan);
  const person = isPersonRow(raw, plan);
  return {
    raw,
    plan,
    columns: columnsOf(plan),
    act: readAct(raw, plan, faults),
    person,
    faults,
    cells: readCells(raw, plan, person),
    warnings: [],
  };
}

/** Gates 2 to 4: each filled cell is of its column's type, its words are in the code list, its number passes its check. */
function checkCells({ plan, cells, faults }: RowReading): void {
  for (let at = 0; at < cells.length; at += 1) {
    const problem = cells[at]?.problem;
    const column = problem && plan.columns[at]?.column;
    if (column) faults.add(column.field, problem);
  }
}

const ACTS: ReadonlyMap<string, RowAct> = new Map([
  ['更正', 'correct'],
  ['撤销', 'withdraw'],
  ['重报', 'resend'],
]);

/** 操作类型 of a row in a correction file; a correction or withdrawal needs its reason. */
function readAct(raw: RawRow, plan: RowPlan, faults: RowFaults): RowAct {
  if (!plan.correction) return 'upsert';
  const { act: placed, reason } = plan.correction;
  const text = asTyped(textOf(raw, plan, placed));
  const list = placed.column.codeList === null ? undefined : plan.codeLists.get(placed.column.codeList);
  const act = ACTS.get((list && findCodeValue(list, text)) ?? text);
  if (text === '') {
    faults.add(placed.column.field, {
      code: 'REQUIRED_MISSING',
      column: placed.heading,
      found: null,
      message: '更正文件的每一行都要写明操作类型',
      fix: '请填写“更正”“撤销”或“重报”',
    });
  } else if (!act) {
    faults.add(placed.column.field, {
      code: 'CODE_NOT_IN_LIST',
      column: placed.heading,
      found: text.slice(0, 200),
      message: `操作类型写的是“${text}”`,
      fix: '请填写“更正”“撤销”或“重报”',
    });
  }
  if ((act === 'correct' || act === 'withdraw') && textOf(raw, plan, reason) === '') {
    faults.add(reason.column.field, {
      code: 'REQUIRED_MISSING',
      column: reason.heading,
      found: null,
      message: '更正和撤销都要写明原因',
      fix: '请在“更正原因”中写明依据和理由',
    });
  }
  return act ?? 'upsert';
}
