import type { AskedRegister, CheckRegister, RestedOn } from '@credit/db';
import { matchSubject, type AskedSubject, type Day } from '@credit/domain';
import { checkSubject, searchedCategories, type SanctionsLaw, type Scenario } from '@credit/sanctions';
import type { AskedList } from './asked-list.js';
import { matchedRow, unmatchedRow, type CheckRow } from './check-row.js';
import { recordsRestedOn } from './rested-on.js';

/** Some lines' answers, and the records that they rest on. */
export interface AnsweredLines {
  readonly rows: readonly CheckRow[];
  readonly restedOn: readonly RestedOn[];
}

export interface LineQuestion {
  readonly scenario: Scenario;
  readonly day: Day;
  readonly law: SanctionsLaw;
  readonly register: CheckRegister;
}

/** Lines that are worked before others get their turn: a long list must not keep the platform from answering. */
const LINES_AT_ONCE = 2000;

/** Answers a list line by line, piece by piece: while one piece is answered the database reads for the next. */
export async function* answerLines({ subjects, columns }: AskedList, asked: LineQuestion): AsyncGenerator<AnsweredLines> {
  let reading = read(subjects.slice(0, LINES_AT_ONCE), asked);
  for (let start = 0; start < subjects.length; start += LINES_AT_ONCE) {
    const known = await reading;
    const next = start + LINES_AT_ONCE;
    if (next < subjects.length) {
      reading = read(subjects.slice(next, next + LINES_AT_ONCE), asked);
      // What goes wrong with it is told when it is awaited; until then it must not end the process.
      reading.catch(() => undefined);
    }
    yield answer({ subjects: subjects.slice(start, next), columns }, known, asked);
  }
}

function read(subjects: readonly AskedSubject[], { register, law, day }: LineQuestion): Promise<AskedRegister> {
  return register.read(subjects.flatMap(({ says }) => ('claim' in says ? [says.claim] : [])), { categories: searchedCategories(law, day), asOf: day });
}

function answer({ subjects, columns }: Pick<AskedList, 'subjects' | 'columns'>, { register, factsOf }: AskedRegister, { scenario, day, law }: LineQuestion): AnsweredLines {
  const rows: CheckRow[] = [];
  const restedOn: RestedOn[] = [];
  for (const asked of subjects) {
    const match = matchSubject(asked, register, columns);
    if (match.method === 'NONE') {
      rows.push(unmatchedRow(asked, match));
      continue;
    }
    const { id, kind } = match.subject;
    const { records, formerNames } = factsOf(match.subject);
    const check = checkSubject({ kind, records }, { scenario, day, law });
    rows.push(matchedRow(asked, { match, formerNames, check }));
    if (records.length > 0) restedOn.push(...recordsRestedOn(asked.row, id, { check, records }));
  }
  return { rows, restedOn };
}
