import { BadRequestException } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { LimitsService } from '../limits/limits.service.js';
import type { SignInRequest } from '../sign-in/sign-in.service.js';
import { LookService } from './look.service.js';
import { SubjectService } from './subject.service.js';
import { HiddenRecordList, HiddenRecordsAnswer, Subject, SubjectAnswer, SubjectNotFound, ViewerInput } from './subject.types.js';

@Resolver()
export class SubjectResolver {
  constructor(
    private readonly subjects: SubjectService,
    private readonly looks: LookService,
    private readonly limits: LimitsService,
  ) {}

  @Query(() => SubjectAnswer, { description: '信用主体及其记录' })
  async subject(
    @Args('code', { type: () => String }) code: string,
    @Args('asOf', { type: () => Day, nullable: true }) asOf: string | null,
    @Args('viewer', { type: () => ViewerInput, nullable: true }) viewer: ViewerInput | null,
    @Context('request') request: SignInRequest,
  ): Promise<Subject | SubjectNotFound> {
    const answer = await this.subjects.profile({ code, asOf: asOf ?? null, look: viewer ? await this.looks.lookOf(viewer, code, request) : null });
    this.limits.note(request, 'code', !('found' in answer));
    return answer;
  }

  @Query(() => HiddenRecordsAnswer, { description: '部门问：哪些记录没有展示，为什么（须凭证、写明用途并留痕）' })
  async hiddenRecords(
    @Args('code', { type: () => String }) code: string,
    @Args('viewer', { type: () => ViewerInput }) viewer: ViewerInput,
    @Args('asOf', { type: () => Day, nullable: true }) asOf: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<HiddenRecordList | SubjectNotFound> {
    if (viewer.kind !== 'organ') throw new BadRequestException('只有部门可以问为什么没有展示');
    return this.subjects.whyHidden({ code, asOf: asOf ?? null, look: await this.looks.lookOf(viewer, code, request) });
  }
}
