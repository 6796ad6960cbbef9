import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import { pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { JointService } from './joint.service.js';
import { toActRequest, toTasksRequest } from './task-request.js';
import type { TaskFile, TaskView } from './task-view.js';

/** 联合奖惩, for programs of departments. */
@Controller('api/measure-tasks')
@Demands('look-at-measures')
export class JointController {
  constructor(private readonly joint: JointService) {}

  /** `?organ=&listedBy=&state=&overdue=1&code=&first=&after=` */
  @Get()
  async page(@Query() query: Readonly<Record<string, string | undefined>>, @CalledBy() caller: Caller): Promise<{ readonly tasks: readonly TaskView[]; readonly hasNextPage: boolean }> {
    const asked = toTasksRequest(query);
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.joint.page(asked, { first: pageSize(Number(query['first']) || null), caller });
  }

  @Get(':id')
  async open(@Param('id') id: string, @CalledBy() caller: Caller): Promise<TaskFile> {
    return this.joint.open(id, caller);
  }

  /** `{act, organ?, operator?, reason?, article?, did?, caseNo?, on?, result?, note?}` */
  @Post(':id/acts')
  @HttpCode(200)
  @Demands('answer-measures')
  async act(@Param('id') id: string, @Body() body: unknown, @CalledBy() caller: Caller): Promise<TaskFile> {
    const asked = toActRequest(this.joint.inNameOf(caller, Object(body)));
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.joint.act(id, asked, caller);
  }
}
