import { BadRequestException, Injectable } from '@nestjs/common';
import { findSent, outcomeSums, reportPage, sentSubmissions, unknownHeadings } from '@credit/db';
import { addDays, writtenBy, type Caller, type RowOutcome } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { readCursor } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { toSubmissionView } from './submission-view.js';
import type { Submission, SubmissionPage, SubmissionReport } from './submission.types.js';

/** What is older is no longer waited for: a quarter, as most items are reported at least quarterly. */
const MENDED_WITHIN_DAYS = 92;

const OUTCOMES = ['accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'duplicate', 'skipped'] as const satisfies readonly RowOutcome[];

/** What a department has sent in, and what became of it. */
@Injectable()
export class SentFilesService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** The latest first; of the caller's own organ unless they see all. */
  async page(asked: { readonly organ: string | null; readonly toMend: boolean; readonly first: number; readonly after: string | null }, caller: Caller): Promise<SubmissionPage> {
    const { store, catalogue } = this.platform;
    const { first, after, toMend } = asked;
    const organ = this.access.pageOf(caller, 'look-at-submission', asked.organ);
    const found = await sentSubmissions(store.pool, { organ, after, limit: first + 1, toMendSince: toMend ? addDays(this.platform.today(), -MENDED_WITHIN_DAYS) : null });
    const { shown, pageInfo } = pageOf(found, first, ({ receipt }) => receipt);
    await this.platform.audit.write({ action: 'submission.list', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { toMend, after, found: shown.length } });
    return { nodes: shown.map((sent) => toSubmissionView(sent, catalogue.categories)), pageInfo };
  }

  /** How far a submission is; undefined when no receipt that the caller may see has the number. */
  async find(receipt: string, caller: Caller): Promise<Submission | undefined> {
    const found = await findSent(this.platform.store.pool, receipt);
    return found && this.access.may(caller, 'look-at-submission', found.organ) ? toSubmissionView(found, this.platform.catalogue.categories) : undefined;
  }

  /** A page of its rows; undefined as for `find`. */
  async report(asked: { readonly receipt: string; readonly outcome: string | null; readonly code: string | null; readonly first: number; readonly after: string | null }, caller: Caller): Promise<SubmissionReport | undefined> {
    const { store, catalogue } = this.platform;
    const { receipt, first, code } = asked;
    const outcome = toOutcome(asked.outcome);
    const sent = await findSent(store.pool, receipt);
    if (!sent || !this.access.may(caller, 'look-at-submission', sent.organ)) return undefined;
    const [found, sums, unknownColumns] = await Promise.all([
      reportPage(store.pool, { submissionId: sent.id, outcome, code, after: readCursor(asked.after, 'row'), limit: first + 1 }),
      outcomeSums(store.pool, sent.id),
      unknownHeadings(store.pool, sent.id),
    ]);
    const { shown: rows, pageInfo } = pageOf(found, first, ({ row }) => row);
    await this.platform.audit.write({ action: 'submission.look', ...writtenBy(caller), organ: sent.organ, purpose: null, subjectId: null, object: receipt, detail: { outcome, code, after: asked.after, rows: rows.length } });
    return { submission: toSubmissionView(sent, catalogue.categories), sheet: sent.sheet, notices: sent.notices, unknownColumns, sums, rows, pageInfo };
  }
}

function toOutcome(given: string | null): RowOutcome | null {
  const outcome = OUTCOMES.find((each) => each === given) ?? null;
  if (outcome === null && given !== null) throw new BadRequestException(`outcome 应为：${OUTCOMES.join('、')}`);
  return outcome;
}
