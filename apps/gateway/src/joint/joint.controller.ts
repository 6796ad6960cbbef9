import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pageSize } from '../graphql/page-size.js';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { JointService } from './joint.service.js';
import { toActRequest, toTasksRequest } from './task-request.js';
import type { TaskFile, TaskView } from './task-view.js';

/** 联合奖惩, for programs of departments. */
@Controller('api/measure-tasks')
@UseGuards(CredentialGuard)
export class JointController {
  constructor(
    private readonly joint: JointService,
    private readonly signIn: SignInService,
  ) {}

  /** `?organ=&state=&overdue=1&code=&first=&after=` */
  @Get()
  async page(@Query() query: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest): Promise<{ readonly tasks: readonly TaskView[]; readonly hasNextPage: boolean }> {
    const asked = toTasksRequest(query);
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.joint.page(asked, { first: pageSize(Number(query['first']) || null), holder: await this.signIn.getHolder(request) });
  }

  @Get(':id')
  async open(@Param('id') id: string, @Req() request: FastifyRequest): Promise<TaskFile> {
    return this.joint.open(id, await this.signIn.getHolder(request));
  }

  /** `{act, organ, operator, reason?, article?, did?, caseNo?, on?, result?, note?}` */
  @Post(':id/acts')
  @HttpCode(200)
  async act(@Param('id') id: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<TaskFile> {
    const asked = toActRequest(Object(body));
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    return this.joint.act(id, asked, await this.signIn.getHolder(request));
  }
}
