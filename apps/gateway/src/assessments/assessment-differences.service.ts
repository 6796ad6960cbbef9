import { Injectable } from '@nestjs/common';
import { earnedSql, scoreSql, workOutYear, yearFigureSql } from '@credit/db';
import { Platform } from '../platform/platform.js';
import { yearScope, type AssessedDepartment, type AssessmentContent } from './assessment-document.js';
import type { AssessmentDifference } from './assessment.types.js';

/** What became different after a year was closed: the signed points stay, their statements are worked out anew beside them. */
@Injectable()
export class AssessmentDifferencesService {
  constructor(private readonly platform: Platform) {}

  /** Of each department of which a count is another now: its counts, points and score that differ. */
  async since(content: AssessmentContent): Promise<readonly AssessmentDifference[]> {
    const found: AssessmentDifference[] = [];
    for (const department of content.departments) found.push(...(await this.ofDepartment(department, content)));
    return found;
  }

  private async ofDepartment(department: AssessedDepartment, content: AssessmentContent): Promise<readonly AssessmentDifference[]> {
    const scope = yearScope(content, department);
    const counts: AssessmentDifference[] = [];
    for (const { id, name, unit, value } of department.figures) counts.push(...(await this.difference({ department: department.name, name, unit, was: value === null ? null : String(value) }, yearFigureSql(id, scope))));
    if (counts.length === 0) return [];
    const earned = new Map(department.indicators.map((each) => [each.id, each.earned]));
    const points: AssessmentDifference[] = [];
    for (const each of content.formula) points.push(...(await this.difference({ department: department.name, name: each.name, unit: '分', was: earned.get(each.id) ?? null }, earnedSql(each, scope))));
    return [...counts, ...points, ...(await this.difference({ department: department.name, name: '得分', unit: '分', was: department.score }, scoreSql(content.formula, scope)))];
  }

  /** What could not be told then is not compared. */
  private async difference(of: Omit<AssessmentDifference, 'now'>, sql: string): Promise<readonly AssessmentDifference[]> {
    if (of.was === null) return [];
    const now = await workOutYear(this.platform.store.pool, sql);
    return now === of.was ? [] : [{ ...of, now }];
  }
}
