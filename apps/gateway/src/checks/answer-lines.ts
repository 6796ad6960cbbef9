import type { AskedRegister, CheckRegister } from '@credit/db';
import { readAskedSubject, type AskedSubject } from '@credit/domain';
import { searchedCategories } from '@credit/sanctions';
import { answerLine, type AnsweredLine, type LineRules } from './answer-line.js';
import type { AskedList } from './asked-list.js';

export interface LineQuestion extends LineRules {
  readonly register: CheckRegister;
}

/** Lines that are worked before others get their turn: a long list must not keep the platform from answering. */
const LINES_AT_ONCE = 1000;

/** Answers a list line by line, piece by piece: while one piece is answered the database reads for the next. */
export async function* answerLines(list: AskedList, asked: LineQuestion): AsyncGenerator<readonly AnsweredLine[]> {
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
    const rules = { ...asked, columns: list.columns };
    yield piece.subjects.map((subject) => answerLine(subject, piece, rules));
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
