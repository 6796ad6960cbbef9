import { BadRequestException } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { isUscc, tidyIdentifier, type Viewer } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { LimitsService } from '../limits/limits.service.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { SubjectService } from './subject.service.js';
import { Subject, SubjectAnswer, SubjectNotFound, ViewerInput } from './subject.types.js';

@Resolver()
export class SubjectResolver {
  constructor(
    private readonly subjects: SubjectService,
    private readonly signIn: SignInService,
    private readonly limits: LimitsService,
  ) {}

  @Query(() => SubjectAnswer, { description: '信用主体及其记录' })
  async subject(
    @Args('code', { type: () => String }) code: string,
    @Args('asOf', { type: () => Day, nullable: true }) asOf: string | null,
    @Args('viewer', { type: () => ViewerInput, nullable: true }) viewer: ViewerInput | null,
    @Context('request') request: SignInRequest,
  ): Promise<Subject | SubjectNotFound> {
    const holder = viewer ? await this.signIn.getHolder(request) : null;
    const answer = await this.subjects.profile({ code, asOf: asOf ?? null, viewer: toViewer(viewer), holder });
    this.limits.note(request, 'code', !('found' in answer));
    return answer;
  }
}

function toViewer(input: ViewerInput | null | undefined): Viewer {
  if (!input) return { kind: 'anonymous' };
  if (input.kind === 'self') return { kind: 'self' };
  const [operator, purpose] = [input.operator?.trim() ?? '', input.purpose?.trim() ?? ''];
  const organ = tidyIdentifier(input.organ ?? '');
  if (organ === '' || operator === '' || purpose === '') throw new BadRequestException('部门查询须写明机构代码、经办人和用途');
  if (!isUscc(organ)) throw new BadRequestException(`查询部门的代码 ${organ} 不是有效的统一社会信用代码`);
  return { kind: 'organ', organ, operator, purpose };
}
