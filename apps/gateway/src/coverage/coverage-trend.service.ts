import { BadRequestException, Injectable } from '@nestjs/common';
import { spotTallies } from '@credit/db';
import { monthsLater, type Month } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { CoverageService } from './coverage.service.js';
import { toAskedMonth } from './coverage-request.js';
import type { CoverageTrendMonth } from './coverage-trend.types.js';
import { figuresOf, measureValues } from './measure-values.js';

const MOST_MONTHS = 36;

/** Measures month by month, of a department, a category, both or all. */
@Injectable()
export class CoverageTrendService {
  constructor(
    private readonly platform: Platform,
    private readonly coverage: CoverageService,
  ) {}

  /** The months up to `until`, the earliest first; each worked out as its own matrix is. */
  async trend(asked: { readonly until: string | null; readonly months: number; readonly department: string | null; readonly category: string | null }): Promise<readonly CoverageTrendMonth[]> {
    const { months, department, category } = asked;
    if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new BadRequestException(`months 应为 1 至 ${MOST_MONTHS}`);
    const { month: until } = toAskedMonth(asked.until, this.platform.today());
    const all = Array.from({ length: months }, (_, i) => monthsLater(until, i + 1 - months));
    const spots = await spotTallies(this.platform.store.pool, { from: all[0] ?? until, until });
    const trend: CoverageTrendMonth[] = [];
    for (const month of all) trend.push(await this.monthOf(month, { department, category, spots: spots.filter((spot) => spot.month === month) }));
    return trend;
  }

  private async monthOf(month: Month, of: { readonly department: string | null; readonly category: string | null; readonly spots: Awaited<ReturnType<typeof spotTallies>> }): Promise<CoverageTrendMonth> {
    const isAsked = (department: string, category: string): boolean => (of.department ?? department) === department && (of.category ?? category) === category;
    const cells = (await this.coverage.cells(toAskedMonth(month, this.platform.today()))).filter((cell) => isAsked(cell.department, cell.category));
    const figures = figuresOf(cells, of.spots.filter(({ organ, item }) => isAsked(organ, item)), this.platform.catalogue);
    return {
      month, submissions: cells.reduce((sum, { tally }) => sum + tally.submissions, 0), accepted: (figures.accepted ?? 0) + (figures['accepted-with-warning'] ?? 0),
      rejected: figures.rejected ?? 0, late: figures.late ?? 0, silent: figures.silent ?? 0, measures: measureValues(this.platform.catalogue, figures),
    };
  }
}
