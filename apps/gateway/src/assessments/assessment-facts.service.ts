import { Injectable } from '@nestjs/common';
import { spotFindings, stepTallies, type DraftComment, type ObligationStanding, type SpotFinding, type YearStepTally } from '@credit/db';
import { lastDayOf, type Month } from '@credit/domain';
import type { MatrixCell } from '../coverage/coverage-matrix.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { Platform } from '../platform/platform.js';
import { begunMonths, type AssessedYear } from './assessed-year.js';

/** A cell of a month of the year. */
export interface MonthCell extends MatrixCell {
  readonly month: Month;
}

/** What a year's assessment is made of, as it was known at the end of a day. */
export interface AssessmentFacts {
  readonly year: AssessedYear;
  readonly cells: readonly MonthCell[];
  readonly spots: readonly SpotFinding[];
  readonly standings: ReadonlyMap<string, Pick<ObligationStanding, 'state' | 'dueOn'>>;
  readonly steps: readonly YearStepTally[];
  readonly comments: readonly DraftComment[];
}

@Injectable()
export class AssessmentFactsService {
  constructor(
    private readonly platform: Platform,
    private readonly coverage: CoverageService,
  ) {}

  async gather(year: AssessedYear): Promise<AssessmentFacts> {
    const { store } = this.platform;
    const cells: MonthCell[] = [];
    for (const month of begunMonths(year)) {
      const last = lastDayOf(month);
      for (const cell of await this.coverage.cells({ month, asOf: last < year.asOf ? last : year.asOf })) cells.push({ ...dueBy(cell, year), month });
    }
    const [spots, standings, steps, comments] = await Promise.all([
      spotFindings(store.pool, year), store.obligationActs.standingsOn(year.asOf), stepTallies(store.pool, year), store.closedYears.comments(year.year),
    ]);
    return { year, cells, spots, standings, steps, comments };
  }
}

/** What is due later than the day is not due yet. */
function dueBy(cell: MatrixCell, { asOf }: AssessedYear): MatrixCell {
  return cell.due.status === 'due' && cell.due.lastDay > asOf ? { ...cell, due: { status: 'not-due' } } : cell;
}
