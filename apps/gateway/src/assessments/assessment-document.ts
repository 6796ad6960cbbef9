import type { YearScope } from '@credit/db';
import type { AssessmentIndicator, Day, Month, YearFigureId } from '@credit/domain';
import type { ReceiptSigner } from '@credit/receipts';
import type { CommentLine } from '../bulletins/draft-comment.js';

/** A count that the assessment rests on, and the plain statement that works it out anew. */
export interface FigureLine {
  readonly id: YearFigureId;
  readonly name: string;
  readonly unit: string;
  /** Null where it cannot be told (the working calendar lacks a year). */
  readonly value: number | null;
  readonly sql: string;
}

/** What an indicator came to for a department. */
export interface IndicatorLine {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  /** Null: left out, there was nothing to judge. */
  readonly earned: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sql: string;
}

/** For what points were lost: it opens down to the cell of the matrix, the spot check, the clause or the task. */
export interface LossLine {
  readonly indicator: string;
  readonly month: Month | null;
  readonly category: string | null;
  /** Number of the spot check, id of the clause or of the task. */
  readonly reference: string | null;
  /** How many rows, periods, cases, clauses or tasks. */
  readonly count: number;
  readonly says: string;
}

export interface AssessedDepartment {
  readonly id: string;
  readonly name: string;
  /** Null: nothing of it could be judged. */
  readonly rank: number | null;
  /** Of a hundred, two decimals. */
  readonly score: string | null;
  readonly sql: string;
  /** Clauses of the policy that it answers for. */
  readonly answersFor: readonly string[];
  /** Ids of the policy's departments that it is today. */
  readonly successorOf: readonly string[];
  readonly indicators: readonly IndicatorLine[];
  readonly figures: readonly FigureLine[];
  readonly losses: readonly LossLine[];
}

/** Who is not assessed, and why. */
export interface NotAssessed {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

/** 年度工作绩效评价: how departments did; nothing of any subject. */
export interface AssessmentContent {
  readonly year: number;
  readonly name: string;
  readonly from: Month;
  readonly until: Month;
  readonly asOf: Day;
  readonly rulesVersion: string;
  readonly clauses: readonly string[];
  readonly source: string;
  /** Categories whose lateness is judged. */
  readonly judged: readonly string[];
  /** The formula as it was applied. */
  readonly formula: readonly AssessmentIndicator[];
  readonly departments: readonly AssessedDepartment[];
  readonly notAssessed: readonly NotAssessed[];
  readonly comments: readonly CommentLine[];
}

const FORMAT = 'xinyong-hengnan/assessment/1';

/** The document that is signed when a year is closed. */
export function toAssessmentDocument(content: AssessmentContent, given: { readonly closedOn: Day; readonly operator: string; readonly signer: ReceiptSigner }) {
  return {
    format: FORMAT, number: assessmentNumber(content.year), issuer: '信用衡南', basis: `南政办发[2017]42号 ${content.clauses.join('、')}`, closedOn: given.closedOn, operator: given.operator,
    signedWith: given.signer.signedWith, ...content,
  };
}

export type AssessmentDocument = ReturnType<typeof toAssessmentDocument>;

/** Reads a document that this platform wrote and has kept since. */
export function readAssessmentDocument(document: Buffer): AssessmentDocument {
  const read: AssessmentDocument = JSON.parse(document.toString('utf8'));
  return read;
}

export function assessmentNumber(year: number): string {
  return `P-${year}`;
}

/** Of what a department's numbers are. */
export function yearScope({ from, until, asOf, judged }: Pick<AssessmentContent, 'from' | 'until' | 'asOf' | 'judged'>, { id, answersFor, successorOf }: Pick<AssessedDepartment, 'id' | 'answersFor' | 'successorOf'>): YearScope {
  return { from, until, asOf, department: id, judged, clauses: answersFor, successorOf };
}
