import type { AskedRegister, CheckRegister } from '@credit/db';
import { readAskedLine, type AskedLine, type AskedSubject } from '@credit/domain';
import { searchedCategories } from '@credit/sanctions';
import { answerLine, type AnsweredLine } from './answer-line.js';
import type { LineRules } from './line-rules.js';
import type { AskedList } from './asked-list.js';

export interface LineQuestion extends LineRules {
  readonly register: CheckRegister;
}

/** Lines that are worked before others get their turn: a long list must not keep the platform from answering. */
const LINES_AT_ONCE = 1000;

/** Pieces that the database reads for while one is answered. */
const AHEAD = 2;

/** Answers a list line by line, piece by piece: while one piece is answered the database reads for the next ones. */
export async function* answerLines(list: AskedList, asked: LineQuestion): AsyncGenerator<readonly AnsweredLine[]> {
  const rules = { ...asked, columns: list.columns };
  const reading: Promise<ReadPiece>[] = [];
  let next = 0;
  const readOn = (): void => {
    while (reading.length < AHEAD && next < list.lines.length) {
      const piece = read(list, next, asked);
      // What goes wrong with it is told when it is awaited; until then it must not end the process.
      piece.catch(() => undefined);
      reading.push(piece);
      next += LINES_AT_ONCE;
    }
  };
  readOn();
  for (let first = reading.shift(); first; first = reading.shift()) {
    const piece = await first;
    if (next < list.lines.length) {
      readOn();
      await sent();
    }
    yield piece.asked.map((line) => answerLine(line, piece, rules));
  }
}

/** A question is on its way to the database only when the turn has ended; others get theirs too. */
function sent(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface ReadPiece extends AskedRegister {
  readonly asked: readonly AskedLine[];
}

async function read({ lines, columns }: AskedList, start: number, { register, law, day }: LineQuestion): Promise<ReadPiece> {
  const asked = lines.slice(start, start + LINES_AT_ONCE).map((cells) => readAskedLine(cells, columns, day));
  const claims = asked.flatMap((line) => [line.asked, ...line.related.map((each) => each.asked)]).flatMap(claimIn);
  return { asked, ...(await register.read(claims, { categories: searchedCategories(law, day), asOf: day })) };
}

function claimIn({ says }: AskedSubject) {
  return 'claim' in says ? [says.claim] : [];
}
