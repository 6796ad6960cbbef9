import type { Day } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { isUniqueViolation } from '../unique-violation.js';

/** What was signed when something was closed for good: the very bytes, who did it, and the proof. */
export interface SignedPaper {
  readonly closedOn: Day;
  readonly operator: string;
  readonly document: Buffer;
  readonly digest: string;
  readonly signature: string;
  readonly key: string;
}

/** What a department said of a draft. */
export interface DraftComment {
  readonly organ: string;
  readonly said: string;
  readonly saidOn: Day;
  readonly operator: string;
}

/** Where what is closed, and what was said of its draft, is kept: tables with the same columns beside the period's own. */
export interface PaperTables {
  readonly closed: 'credit.closed_month' | 'credit.closed_year';
  readonly comments: 'credit.bulletin_comment' | 'credit.assessment_comment';
  readonly period: 'month' | 'year';
}

/** True when the work was done; false where somebody else closed the same meanwhile. */
export async function closedOnce(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

export async function keepPaper(db: Queryable, { closed, period }: PaperTables, { of, paper, holder }: { readonly of: string | number; readonly paper: SignedPaper; readonly holder: string }): Promise<void> {
  const { closedOn, operator, document, digest, signature, key } = paper;
  await db.query(
    `insert into ${closed} (${period}, closed_on, operator, holder, document, digest, signature, key_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [of, closedOn, operator, holder, document, digest, signature, key],
  );
}

export async function findPaper(db: Queryable, { closed, period }: PaperTables, of: string | number): Promise<SignedPaper | undefined> {
  const { rows } = await db.query<SignedPaper>(
    `select closed_on as "closedOn", operator, document, digest, signature, key_id as key from ${closed} where ${period} = $1`, [of]);
  return rows[0];
}

export async function keepComment(db: Queryable, { comments, period }: PaperTables, { of, comment, holder }: { readonly of: string | number; readonly comment: DraftComment; readonly holder: string }): Promise<void> {
  const { organ, said, saidOn, operator } = comment;
  await db.query(`insert into ${comments} (${period}, organ, said, said_on, operator, holder) values ($1, $2, $3, $4, $5, $6)`, [of, organ, said, saidOn, operator, holder]);
}

/** In the order in which they were made. */
export async function commentsOf(db: Queryable, { comments, period }: PaperTables, of: string | number): Promise<readonly DraftComment[]> {
  const { rows } = await db.query<DraftComment>(`select organ, said, said_on as "saidOn", operator from ${comments} where ${period} = $1 order by id`, [of]);
  return rows;
}
