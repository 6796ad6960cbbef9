import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { SentFilesService } from './sent-files.service.js';
import { Submission, SubmissionAnswer, SubmissionNotFound, SubmissionPage, SubmissionReport, SubmissionReportAnswer, SubmissionsAnswer } from './submission.types.js';

@Resolver()
export class SubmissionResolver {
  constructor(private readonly sent: SentFilesService) {}

  @Demands('look-at-submission', 'answer')
  @Query(() => SubmissionAnswer, { description: '报送的进度（须凭证）；逐行结果见 submissionReport 和 GET /api/submissions/:receipt' })
  async submission(@Args('receipt', { type: () => String }) receipt: string, @CalledBy() caller: Caller): Promise<Submission | SubmissionNotFound> {
    return (await this.sent.find(receipt, caller)) ?? { receipt, message: noReceipt(receipt, caller) };
  }

  @Demands('look-at-submission', 'answer')
  @Query(() => SubmissionsAnswer, { description: '一个单位的报送，最近收到的在前（须凭证）' })
  submissions(
    @Args('organ', { type: () => String, nullable: true, description: '报送单位的统一社会信用代码；不写的是本单位的' }) organ: string | null,
    @Args('toMend', { type: () => Boolean, nullable: true, description: '只要还没有改正的：整份不收或有退回的行，其后没有再收下同一类的文件；近一季收到的' }) toMend: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '上一页最后一份的回执号' }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<SubmissionPage> {
    return this.sent.page({ organ: organ ?? null, toMend: toMend ?? false, first: pageSize(first), after: after ?? null }, caller);
  }

  @Demands('look-at-submission', 'answer')
  @Query(() => SubmissionReportAnswer, { description: '报送的逐行结果，按行号分页（须凭证）' })
  async submissionReport(
    @Args('receipt', { type: () => String }) receipt: string,
    @Args('outcome', { type: () => String, nullable: true, description: '只要这一种结果' }) outcome: string | null,
    @Args('code', { type: () => String, nullable: true, description: '只要有这一种情况的' }) code: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<SubmissionReport | SubmissionNotFound> {
    return (await this.sent.report({ receipt, outcome: outcome ?? null, code: code ?? null, first: pageSize(first), after: after ?? null }, caller)) ?? { receipt, message: noReceipt(receipt, caller) };
  }
}
