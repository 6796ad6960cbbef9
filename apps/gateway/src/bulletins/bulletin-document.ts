import type { BulletinNumber, NumberScope } from '@credit/db';
import type { Day, Month } from '@credit/domain';
import type { ReceiptSigner } from '@credit/receipts';
import type { CommentLine } from './draft-comment.js';

/** A number of a bulletin, and the plain statement that works it out anew. */
export interface NumberLine {
  readonly id: BulletinNumber;
  readonly name: string;
  readonly unit: string;
  /** Null where it cannot be told (the working calendar lacks a year). */
  readonly value: number | null;
  readonly sql: string;
}

/** A measure of a bulletin: percent, and what it is worked out from. */
export interface MeasureLine {
  readonly id: string;
  readonly name: string;
  readonly percent: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly says: string;
  readonly sql: string;
}

export interface DepartmentLines {
  readonly id: string;
  readonly name: string;
  readonly numbers: readonly NumberLine[];
  readonly measures: readonly MeasureLine[];
}

export interface SilentLine {
  readonly department: string;
  readonly departmentName: string;
  readonly category: string;
  readonly categoryName: string;
  readonly lastDay: Day;
}

/** 情况通报: what a month's bulletin tells of departments; nothing of any subject. */
export interface BulletinContent {
  readonly month: Month;
  readonly asOf: Day;
  readonly rulesVersion: string;
  /** Categories whose lateness is judged. */
  readonly judged: readonly string[];
  readonly numbers: readonly NumberLine[];
  readonly measures: readonly MeasureLine[];
  readonly departments: readonly DepartmentLines[];
  readonly silent: readonly SilentLine[];
  readonly comments: readonly CommentLine[];
}

const FORMAT = 'xinyong-hengnan/bulletin/1';
const BASIS = '南政办发[2017]42号 三（四）：建立情况通报制度';

/** The document that is signed when a month is closed. */
export function toBulletinDocument(content: BulletinContent, given: { readonly closedOn: Day; readonly operator: string; readonly signer: ReceiptSigner }) {
  return {
    format: FORMAT, number: bulletinNumber(content.month), issuer: '信用衡南', basis: BASIS, closedOn: given.closedOn, operator: given.operator, signedWith: given.signer.signedWith,
    ...content,
  };
}

export type BulletinDocument = ReturnType<typeof toBulletinDocument>;

/** Reads a document that this platform wrote and has kept since. */
export function readBulletinDocument(document: Buffer): BulletinDocument {
  const read: BulletinDocument = JSON.parse(document.toString('utf8'));
  return read;
}

export function bulletinNumber(month: Month): string {
  return `T-${month}`;
}

/** Of what a bulletin's numbers are: all that is known of the month, of the county or of one department. */
export function bulletinScope({ month, judged }: Pick<BulletinContent, 'month' | 'judged'>, department: string | null): NumberScope {
  return { from: month, until: month, asOf: null, department, judged };
}
