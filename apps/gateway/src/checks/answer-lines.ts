import type { AskedRegister, CheckRegister, RestedOn } from '@credit/db';
import { matchSubject, readAskedSubject, type AskedColumns, type AskedSubject, type Day } from '@credit/domain';
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
export async function* answerLines(list: AskedList, asked: LineQuestion): AsyncGenerator<AnsweredLines> {
  let reading = read(list, 0, asked);
  for (let start = 0; start < list.lines.length; start += LINES_AT_ONCE) {
    const piece = await reading;
    const next = start + LINES_AT_ONCE;
    if (next < list.lines.length) {
      reading = read(list, next, asked);
      // What goes wrong with it is told when it is awaited; until then it must not end the process.
      reading.catch(() => undefined);
      await sent();
    }
    yield answer(piece, list.columns, asked);
  }
}

/** A question is on its way to the database only when the turn has ended; others get theirs too. */
function sent(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface ReadPiece extends AskedRegister {
  readonly subjects: readonly AskedSubject[];
}

async function read({ lines, columns }: AskedList, start: number, { register, law, day }: LineQuestion): Promise<ReadPiece> {
  const subjects = lines.slice(start, start + LINES_AT_ONCE).map((cells) => readAskedSubject(cells, columns, day));
  const claims = subjects.flatMap(({ says }) => ('claim' in says ? [says.claim] : []));
  return { subjects, ...(await register.read(claims, { categories: searchedCategories(law, day), asOf: day })) };
}

function answer({ subjects, register, factsOf }: ReadPiece, columns: AskedColumns, { scenario, day, law }: LineQuestion): AnsweredLines {
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
