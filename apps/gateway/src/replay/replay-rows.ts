import { readPast, type Knew, type PastRegister, type Queryable } from '@credit/db';
import { readAskedSubject, type AskedColumns, type AskedLine } from '@credit/domain';
import { canonicalJson } from '@credit/receipts';
import { answerLine } from '../checks/answer-line.js';
import type { LineRules } from '../checks/line-rules.js';
import type { CheckRow } from '../checks/check-row.js';
import { besideOf, knownBeside } from './past-beside.js';

/** A row that comes out otherwise than its receipt says. */
export interface RowDifference {
  readonly row: number;
  readonly members: readonly string[];
  readonly says: string;
}

/** How one row came out; undefined difference: as the receipt says, to the letter. */
export interface ReplayedRow {
  readonly difference: RowDifference | undefined;
}

export interface RowsToReplay {
  readonly rows: readonly CheckRow[];
  readonly knew: readonly Knew[];
  readonly rules: LineRules;
  readonly columns: AskedColumns;
}

const ROWS_AT_ONCE = 2000;

/** Works out again every row about which the register was asked, from what was known then. */
export async function* replayRows(db: Queryable, { rows, knew, rules, columns }: RowsToReplay): AsyncGenerator<ReplayedRow> {
  const told = new Map(rows.map((row) => [row.row, row]));
  for (let start = 0; start < knew.length; start += ROWS_AT_ONCE) {
    const piece = knew.slice(start, start + ROWS_AT_ONCE);
    const registerOf = await readPast(db, piece.flatMap((line) => [line, ...besideOf(line)]), rules.day);
    for (const line of piece) yield { difference: compare(told.get(line[0]), knownBeside(line, registerOf), { ...rules, columns, line }) };
  }
}

function compare(told: CheckRow | undefined, past: PastRegister, asked: LineRules & { readonly columns: AskedColumns; readonly line: Knew }): RowDifference | undefined {
  const [row] = asked.line;
  if (!told) return { row, members: [], says: '回执里没有这一行' };
  if (past.missing.length > 0) return { row, members: [], says: [...new Set(past.missing)].join('；') };
  const again = answeredAgain(told, past, asked);
  if (canonicalJson(again) === canonicalJson(told)) return undefined;
  const members = differingMembers(told, again);
  return { row, members, says: `重新得出的 ${members.join('、')} 与回执不同：库中的内容与当时不一致` };
}

/** What the line named beside and the register was not asked about stays as it was told: its number may have been masked. */
function answeredAgain(told: CheckRow, past: PastRegister, asked: LineRules & { readonly columns: AskedColumns; readonly line: Knew }): CheckRow {
  const [row, , , knew = []] = asked.line;
  const read = ({ inputName: name, inputCode: code }: { readonly inputName: string | null; readonly inputCode: string | null }): AskedLine['asked'] =>
    readAskedSubject({ row, name, code }, asked.columns, asked.day);
  const beside = told.related ?? [];
  const related = beside.flatMap((each, i) => (knew[i] ? [{ relation: each.relation, asked: read(each) }] : []));
  const again = answerLine({ asked: read(told), related }, past, asked).row;
  if (beside.length === related.length) return again;
  const views = [...(again.related ?? [])];
  return { ...again, related: beside.map((each, i) => (knew[i] ? (views.shift() ?? each) : each)) };
}

function differingMembers(told: CheckRow, again: CheckRow): readonly string[] {
  const [one, other] = [new Map<string, unknown>(Object.entries(told)), new Map<string, unknown>(Object.entries(again))];
  const written = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => written(one.get(key)) !== written(other.get(key))).sort();
}
