import { BadRequestException, HttpException } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CredentialNeeded } from '../sign-in/credential-needed.type.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { JointService } from './joint.service.js';
import { MeasureTaskActInput, MeasureTaskAnswer, MeasureTaskConnection, MeasureTaskFile, MeasureTaskFilter, MeasureTaskRefusal } from './joint.types.js';
import { toActRequest, toTasksRequest } from './task-request.js';
import type { TaskFile } from './task-view.js';

type Answer = MeasureTaskFile | MeasureTaskRefusal | CredentialNeeded;

@Resolver()
export class JointResolver {
  constructor(
    private readonly joint: JointService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => MeasureTaskConnection, { description: '联合奖惩任务，先推送的在前（须凭证）' })
  async measureTasks(
    @Args('filter', { type: () => MeasureTaskFilter, nullable: true }) filter: MeasureTaskFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context('request') request: SignInRequest,
  ): Promise<MeasureTaskConnection> {
    const holder = await this.signIn.getHolder(request);
    const asked = toTasksRequest({ ...filter, after });
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    const { tasks, hasNextPage } = await this.joint.page(asked, { first: pageSize(first), holder });
    return { nodes: tasks, pageInfo: { endCursor: tasks.at(-1)?.id ?? null, hasNextPage } };
  }

  @Query(() => MeasureTaskAnswer, { description: '一项联合奖惩任务（须凭证）' })
  measureTask(@Args('id', { type: () => ID }) id: string, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, (holder) => this.joint.open(id, holder));
  }

  @Mutation(() => MeasureTaskAnswer, { description: '响应、执行、反馈、确认解除（须凭证）' })
  actOnMeasureTask(@Args('input', { type: () => MeasureTaskActInput }) input: MeasureTaskActInput, @Context('request') request: SignInRequest): Promise<Answer> {
    return this.answer(request, async (holder) => {
      const asked = toActRequest(input);
      return 'problems' in asked ? { reason: asked.problems.join('；') } : this.joint.act(input.task, asked, holder);
    });
  }

  /** Expected refusals are answers, not errors. */
  private async answer(request: SignInRequest, work: (holder: string) => Promise<TaskFile | MeasureTaskRefusal>): Promise<Answer> {
    const holder = await this.signIn.findHolder(request);
    if (holder === undefined) return { message: this.signIn.needed };
    try {
      const answer = await work(holder);
      return 'acts' in answer ? toFile(answer) : answer;
    } catch (error) {
      if (error instanceof HttpException) return { reason: error.message };
      throw error;
    }
  }
}

function toFile(file: TaskFile): MeasureTaskFile {
  return {
    ...file,
    acts: file.acts.map(({ seq, act, state, on, organ, operator, detail }) => {
      const said = (key: string): string | null => (typeof detail[key] === 'string' ? detail[key] : null);
      return { seq, act, state, on, organ, operator, reason: said('reason') ?? said('why'), article: said('article'), result: said('did') ?? said('result') };
    }),
  };
}
