import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { LimitsService } from '../limits/limits.service.js';
import type { SignInRequest } from '../sign-in/sign-in.service.js';
import { LookService } from './look.service.js';
import { SubjectService } from './subject.service.js';
import { Subject, SubjectAnswer, SubjectNotFound, ViewerInput } from './subject.types.js';

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
    const look = viewer ? await this.looks.lookOf(viewer, code, request) : ({ viewer: { kind: 'anonymous' }, holder: null } as const);
    const answer = await this.subjects.profile({ code, asOf: asOf ?? null, ...look });
    this.limits.note(request, 'code', !('found' in answer));
    return answer;
  }
}
