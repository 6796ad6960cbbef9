import type { Catalogue, Organ, YearlyAssessment } from '@credit/catalogue';
import { earnedSql, scoreSql, yearFigureSql } from '@credit/db';
import { assessmentRanks, assessmentScore, indicatorResult, type YearFigureId } from '@credit/domain';
import { judgedCategories } from '../bulletins/bulletin-content.js';
import { toCommentLine } from '../bulletins/draft-comment.js';
import { yearScope, type AssessedDepartment, type AssessmentContent, type IndicatorLine, type NotAssessed } from './assessment-document.js';
import type { AssessmentFacts, MonthCell } from './assessment-facts.service.js';
import { lossesOf } from './assessment-losses.js';
import { departmentFacts, departmentFigures } from './department-facts.js';
import { FIGURE_WORDS } from './figure-words.js';

/** A year's assessment: every department of today, in the order of its place; who cannot be assessed is named with the reason. */
export function toAssessmentContent(catalogue: Catalogue, formula: YearlyAssessment, facts: AssessmentFacts): AssessmentContent {
  const judged = judgedCategories(catalogue);
  const { year, from, until, asOf } = facts.year;
  const assessed = [...catalogue.organs.values()].map((organ) => toDepartment(organ, { catalogue, formula, facts, judged }));
  const ranks = assessmentRanks(assessed.map(({ score }) => score));
  const departments = assessed.map((each, i): AssessedDepartment => ({ ...each, rank: ranks[i] ?? null }));
  return {
    year, name: formula.name, from, until, asOf, rulesVersion: catalogue.version, clauses: formula.clauses, source: formula.source, judged,
    formula: formula.indicators,
    departments: [...departments].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
    notAssessed: notAssessed(facts.cells),
    comments: facts.comments.map((each) => toCommentLine(each, catalogue)),
  };
}

interface Around {
  readonly catalogue: Catalogue;
  readonly formula: YearlyAssessment;
  readonly facts: AssessmentFacts;
  readonly judged: readonly string[];
}

function toDepartment(organ: Organ, { catalogue, formula: { indicators }, facts, judged }: Around): Omit<AssessedDepartment, 'rank'> {
  const own = departmentFacts(organ, facts, catalogue);
  const is = { id: organ.uscc, name: organ.name, answersFor: own.answersFor, successorOf: organ.succeeds };
  const scope = yearScope({ ...facts.year, judged }, is);
  const figures = departmentFigures(own, catalogue);
  const lines = indicators.map((indicator): IndicatorLine => {
    const { id, name, points } = indicator;
    return { id, name, points, ...indicatorResult(indicator, figures), sql: earnedSql(indicator, scope) };
  });
  const used = new Set<YearFigureId>(indicators.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]));
  return {
    ...is, score: assessmentScore(lines), sql: scoreSql(indicators, scope), indicators: lines,
    figures: [...used].map((id) => ({ id, ...FIGURE_WORDS[id], value: figures[id], sql: yearFigureSql(id, scope) })),
    losses: indicators.flatMap((indicator) => lossesOf(indicator, own)),
  };
}

/** Those of the policy of whom nobody has said who they are today. */
function notAssessed(cells: readonly MonthCell[]): readonly NotAssessed[] {
  const found = new Map<string, NotAssessed>();
  for (const { organ, department: id, departmentName: name, collective } of cells) {
    if (organ === null) found.set(id, { id, name, why: collective ? '统称，指哪些单位由联席会议办公室写明后再评' : '今天由哪个单位承接还没有写明，写明后再评' });
  }
  return [...found.values()];
}
