import { BadRequestException } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { orReason } from '../errors/or-reason.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { JointService } from './joint.service.js';
import { MeasureTaskActInput, MeasureTaskAnswer, MeasureTaskConnection, MeasureTaskFile, MeasureTaskFilter, MeasureTaskRefusal } from './joint.types.js';
import { toActRequest, toTasksRequest } from './task-request.js';
import type { TaskFile } from './task-view.js';

type Answer = MeasureTaskFile | MeasureTaskRefusal;

@Resolver()
export class JointResolver {
  constructor(private readonly joint: JointService) {}

  @Demands('look-at-measures')
  @Query(() => MeasureTaskConnection, { description: '联合奖惩任务，先推送的在前（须凭证）' })
  async measureTasks(
    @Args('filter', { type: () => MeasureTaskFilter, nullable: true }) filter: MeasureTaskFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<MeasureTaskConnection> {
    const asked = toTasksRequest({ ...filter, after });
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    const { tasks, hasNextPage } = await this.joint.page(asked, { first: pageSize(first), caller });
    return { nodes: tasks, pageInfo: { endCursor: tasks.at(-1)?.id ?? null, hasNextPage } };
  }

  @Demands('look-at-measures', 'answer')
  @Query(() => MeasureTaskAnswer, { description: '一项联合奖惩任务（须凭证）' })
  measureTask(@Args('id', { type: () => ID }) id: string, @CalledBy() caller: Caller): Promise<Answer> {
    return answered(() => this.joint.open(id, caller));
  }

  @Demands('answer-measures', 'answer')
  @Mutation(() => MeasureTaskAnswer, { description: '响应、执行、反馈、确认解除（须凭证）' })
  actOnMeasureTask(@Args('input', { type: () => MeasureTaskActInput }) input: MeasureTaskActInput, @CalledBy() caller: Caller): Promise<Answer> {
    return answered(async () => {
      const asked = toActRequest(this.joint.inNameOf(caller, input));
      return 'problems' in asked ? { reason: asked.problems.join('；') } : this.joint.act(input.task, asked, caller);
    });
  }
}

async function answered(work: () => Promise<TaskFile | MeasureTaskRefusal>): Promise<Answer> {
  const answer = await orReason(work);
  return 'acts' in answer ? toFile(answer) : answer;
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
