import type { AskedRegister, Knew, RestedOn } from '@credit/db';
import { matchSubject, type AskedColumns, type AskedSubject, type Day } from '@credit/domain';
import { checkSubject, type SanctionsLaw, type Scenario } from '@credit/sanctions';
import { matchedRow, unmatchedRow, type CheckRow } from './check-row.js';
import { recordsRestedOn } from './rested-on.js';

/** Under which rules lines are answered. */
export interface LineRules {
  readonly scenario: Scenario;
  readonly day: Day;
  readonly law: SanctionsLaw;
}

/** A line's answer, what it rests on, and what was known when it was given. */
export interface AnsweredLine {
  readonly row: CheckRow;
  readonly restedOn: readonly RestedOn[];
  /** Undefined where the line itself said enough and the register was not asked. */
  readonly knew: Knew | undefined;
}

const NONE: readonly never[] = Object.freeze([]);

/** Answers one line by what the register says of it; a receipt is worked out again by the same function. */
export function answerLine(asked: AskedSubject, { register, factsOf }: AskedRegister, { columns, scenario, day, law }: LineRules & { readonly columns: AskedColumns }): AnsweredLine {
  const match = matchSubject(asked, register, columns);
  if (match.method === 'NONE') {
    const knew: Knew | undefined = 'fault' in asked.says ? undefined : [asked.row, match.candidates.map(({ id, version }) => [id, version] as const), NONE];
    return { row: unmatchedRow(asked, match), restedOn: NONE, knew };
  }
  const { id, kind, version } = match.subject;
  const { records, formerNames } = factsOf(match.subject);
  const check = checkSubject({ kind, records }, { scenario, day, law });
  return {
    row: matchedRow(asked, { match, formerNames, check }),
    restedOn: records.length === 0 ? NONE : recordsRestedOn(asked.row, id, { check, records }),
    knew: [asked.row, [[id, version]], records.length === 0 ? NONE : records.map((record) => [record.category, record.id, record.seq] as const)],
  };
}
