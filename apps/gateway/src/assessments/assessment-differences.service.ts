import { Injectable } from '@nestjs/common';
import { workOutNumber, yearFigureSql } from '@credit/db';
import { assessmentScore, indicatorResult, type YearFigures } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { yearScope, type AssessedDepartment, type AssessmentContent } from './assessment-document.js';
import type { AssessmentDifference } from './assessment.types.js';

/** What became different after a year was closed: the signed points stay, their counts are worked out anew beside them. */
@Injectable()
export class AssessmentDifferencesService {
  constructor(private readonly platform: Platform) {}

  /** Of each department of which a count is another now: its counts, points and score that differ. */
  async since(content: AssessmentContent): Promise<readonly AssessmentDifference[]> {
    const found: AssessmentDifference[] = [];
    for (const department of content.departments) found.push(...differences(department, await this.countsNow(department, content), content));
    return found;
  }

  /** What could not be told then is not told now. */
  private async countsNow(department: AssessedDepartment, content: AssessmentContent): Promise<Partial<YearFigures>> {
    const scope = yearScope(content, department);
    const counts: Partial<Record<keyof YearFigures, number | null>> = {};
    for (const { id, value } of department.figures) counts[id] = value === null ? null : await workOutNumber(this.platform.store.pool, yearFigureSql(id, scope));
    return counts;
  }
}

function differences({ name: department, figures, indicators, score }: AssessedDepartment, counts: Partial<YearFigures>, { formula }: AssessmentContent): readonly AssessmentDifference[] {
  const earned = new Map(indicators.map((each) => [each.id, each.earned]));
  const points = formula.map((indicator) => ({ ...indicator, earned: indicatorResult(indicator, counts).earned }));
  return [
    ...figures.map(({ id, name, unit, value }) => ({ name, unit, was: told(value), now: told(counts[id] ?? null) })),
    ...points.map(({ id, name, earned: now }) => ({ name, unit: '分', was: earned.get(id) ?? null, now })),
    { name: '得分', unit: '分', was: score, now: assessmentScore(points) },
  ].filter(({ was, now }) => was !== now).map((each) => ({ department, ...each }));
}

function told(count: number | null): string | null {
  return count === null ? null : String(count);
}
