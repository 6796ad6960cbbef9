import type { AskedRegister, Knew, RelatedKnew, RestedOn } from '@credit/db';
import { matchSubject, type AskedColumns, type AskedLine } from '@credit/domain';
import { checkSubject } from '@credit/sanctions';
import { answerRelated, NO_RELATED } from './answer-related.js';
import { matchedRow, unmatchedRow, type CheckRow } from './check-row.js';
import type { LineRules } from './line-rules.js';
import { saidOutside } from './said-outside.js';
import { recordsRestedOn } from './rested-on.js';

/** A line's answer, what it rests on, and what was known when it was given. */
export interface AnsweredLine {
  readonly row: CheckRow;
  readonly restedOn: readonly RestedOn[];
  /** The subjects whose file it opened: the line's own, and those named beside it. */
  readonly looked: readonly number[];
  /** Undefined where the line itself said enough and the register was not asked. */
  readonly knew: Knew | undefined;
}

const NONE: readonly never[] = Object.freeze([]);

/** Answers one line by what the register says of it; a receipt is worked out again by the same function. */
export function answerLine({ asked, related: named }: AskedLine, known: AskedRegister, { columns, scenario, day, law }: LineRules & { readonly columns: AskedColumns }): AnsweredLine {
  const match = matchSubject(asked, known.register, columns);
  const beside = named.length === 0 ? NO_RELATED : answerRelated(named, known, { columns, scenario, day, law });
  if (match.method === 'NONE') {
    const pins: Knew | undefined = 'fault' in asked.says ? undefined : [asked.row, match.candidates.map(({ id, version }) => [id, version] as const), NONE];
    return { row: unmatchedRow(asked, match, beside.views(undefined)), restedOn: beside.restedOn, looked: beside.looked, knew: pins && withRelated(pins, beside.knew) };
  }
  const { id, kind, version } = match.subject;
  const { records, formerNames } = known.factsOf(match.subject);
  const check = checkSubject({ kind, records, related: beside.facts }, { scenario, day, law });
  return {
    row: matchedRow(asked, { match, formerNames, check, related: beside.views(check), say: saidOutside([match.subject.currentName, ...formerNames], law) }),
    restedOn: records.length === 0 ? beside.restedOn : [...recordsRestedOn(asked.row, id, { check, records }), ...beside.restedOn],
    looked: [id, ...beside.looked],
    knew: withRelated([asked.row, [[id, version]], records.length === 0 ? NONE : records.map((record) => [record.category, record.id, record.seq] as const)], beside.knew),
  };
}

function withRelated([row, subjects, records]: Knew, related: readonly RelatedKnew[]): Knew {
  return related.length === 0 ? [row, subjects, records] : [row, subjects, records, related];
}
