import { BadRequestException } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { SubjectService } from './subject.service.js';
import { Subject, SubjectAnswer, SubjectNotFound, ViewerInput } from './subject.types.js';

@Resolver()
export class SubjectResolver {
  constructor(
    private readonly subjects: SubjectService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => SubjectAnswer, { description: '信用主体及其记录' })
  async subject(
    @Args('code', { type: () => String }) code: string,
    @Args('asOf', { type: () => Day, nullable: true }) asOf: string | null,
    @Args('viewer', { type: () => ViewerInput, nullable: true }) viewer: ViewerInput | null,
    @Context('request') request: SignInRequest,
  ): Promise<Subject | SubjectNotFound> {
    const holder = viewer ? await this.signIn.getHolder(request) : null;
    return this.subjects.profile({ code, asOf: asOf ?? null, viewer: toViewer(viewer), holder });
  }
}

function toViewer(input: ViewerInput | null | undefined): Viewer {
  if (!input) return { kind: 'anonymous' };
  if (input.kind === 'self') return { kind: 'self' };
  const { organ, operator, purpose } = input;
  if (!organ || !operator || !purpose) throw new BadRequestException('部门查询须写明机构代码、经办人和用途');
  return { kind: 'organ', organ, operator, purpose };
}
