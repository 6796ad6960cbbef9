import type { Pool } from '../connection.js';
import { closedOnce, commentsOf, findPaper, keepComment, keepPaper, type DraftComment, type PaperTables, type SignedPaper } from './signed-paper.js';

/** A year's assessment as it was signed. */
export interface ClosedYear extends SignedPaper {
  readonly year: number;
}

const TABLES: PaperTables = { closed: 'credit.closed_year', comments: 'credit.assessment_comment', period: 'year' };

/** Years whose assessment is final, and what was said of the drafts. What was due stands with the closed months. */
export class ClosedYears {
  constructor(private readonly pool: Pool) {}

  /** Writes the assessment down for good; false where the year was closed by somebody else meanwhile. */
  async close({ year, holder, ...paper }: ClosedYear & { readonly holder: string }): Promise<boolean> {
    return closedOnce(() => keepPaper(this.pool, TABLES, { of: year, paper, holder }));
  }

  async find(year: number): Promise<ClosedYear | undefined> {
    const paper = await findPaper(this.pool, TABLES, year);
    return paper && { year, ...paper };
  }

  async comment(year: number, { holder, ...comment }: DraftComment & { readonly holder: string }): Promise<void> {
    await keepComment(this.pool, TABLES, { of: year, comment, holder });
  }

  async comments(year: number): Promise<readonly DraftComment[]> {
    return commentsOf(this.pool, TABLES, year);
  }
}
