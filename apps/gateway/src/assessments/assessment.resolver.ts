import type { Caller } from '@credit/domain';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { orReason } from '../errors/or-reason.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AssessmentDifferencesService } from './assessment-differences.service.js';
import { assessmentNumber, readAssessmentDocument } from './assessment-document.js';
import { AssessmentService, type Assessment } from './assessment.service.js';
import { AssessmentAnswer, AssessmentCommentInput, AssessmentDifferences, AssessmentDifferencesAnswer, AssessmentFile, AssessmentLosses, AssessmentLossesAnswer, AssessmentRefusal } from './assessment.types.js';

type Answer = AssessmentFile | AssessmentRefusal;

@Resolver()
export class AssessmentResolver {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly differences: AssessmentDifferencesService,
    private readonly platform: Platform,
  ) {}

  @Demands('look-at-bulletin', 'answer')
  @Query(() => AssessmentAnswer, { description: '一年的部门绩效评价：没有定稿的是征求意见稿（须凭证）' })
  assessment(
    @Args('year', { type: () => Int, nullable: true, description: '不写的为本年' }) year: number | null,
    @Args('asOf', { type: () => Day, nullable: true, description: '截至从前某日当时所知' }) asOf: string | null,
    @Args('department', { type: () => String, nullable: true, description: '只要一个部门的' }) department: string | null,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    return orReason(async () => {
      const file = toFile(await this.assessments.find({ year, asOf }, caller));
      return { ...file, departments: file.departments.filter(({ id }) => id === (department ?? id)) };
    });
  }

  @Demands('look-at-submission', 'answer')
  @Query(() => AssessmentLossesAnswer, { description: '一个部门为什么失分，可以打开到各行（须凭证；部门看本单位的）' })
  assessmentLosses(
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('department', { type: () => String, description: '统一社会信用代码' }) department: string,
    @CalledBy() caller: Caller,
  ): Promise<AssessmentLosses | AssessmentRefusal> {
    const { categories } = this.platform.catalogue;
    return orReason(async () => {
      const losses = await this.assessments.losses({ year }, department, caller);
      return { year: year ?? Number(this.platform.today().slice(0, 4)), department, losses: losses.map((each) => ({ ...each, categoryName: each.category === null ? null : (categories.get(each.category)?.name ?? each.category) })) };
    });
  }

  @Demands('look-at-bulletin', 'answer')
  @Query(() => AssessmentDifferencesAnswer, { description: '定稿以后的变化（须凭证）' })
  assessmentDifferences(@Args('year', { type: () => Int }) year: number): Promise<AssessmentDifferences | AssessmentRefusal> {
    return orReason(async () => ({ year, differences: await this.differences.since(readAssessmentDocument((await this.assessments.getClosed(year)).document)) }));
  }

  @Demands('oversee', 'answer')
  @Mutation(() => AssessmentAnswer, { description: '评价定稿、签名，以后不变（须凭证）' })
  closeYear(
    @Args('year', { type: () => Int }) year: number,
    @Args('operator', { type: () => String, nullable: true, description: '经办人；登录的人以会话为准，写了不算' }) operator: string | null,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    return orReason(async () => toFile(await this.assessments.close(year, operator ?? null, caller)));
  }

  @Demands('answer-office', 'answer')
  @Mutation(() => AssessmentAnswer, { description: '部门对征求意见稿提出意见（须凭证）' })
  commentOnAssessment(@Args('input', { type: () => AssessmentCommentInput }) input: AssessmentCommentInput, @CalledBy() caller: Caller): Promise<Answer> {
    return orReason(async () => toFile(await this.assessments.comment(input, caller)));
  }
}

function toFile({ content, closed, state }: Assessment): AssessmentFile {
  const { year, name, from, until, asOf, rulesVersion, clauses, source, formula, departments, notAssessed, comments } = content;
  return {
    number: assessmentNumber(year), year, name, state, from, until, asOf, closedOn: closed?.closedOn ?? null, digest: closed?.digest ?? null, rulesVersion, clauses, source, formula, departments,
    notAssessed, comments,
  };
}
