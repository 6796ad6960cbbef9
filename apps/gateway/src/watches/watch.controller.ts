import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import type { WatchEvent } from '@credit/db';
import type { FastifyRequest } from 'fastify';
import { pageSize } from '../graphql/page-size.js';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { toWatchEnd, toWatchRequest } from './watch-request.js';
import { WatchService, type PageAsked, type WatchFile, type WatchView } from './watch.service.js';

/** 信用监测, for programs of departments: begin, read, look at once, end. */
@Controller('api')
@UseGuards(CredentialGuard)
export class WatchController {
  constructor(
    private readonly watches: WatchService,
    private readonly signIn: SignInService,
  ) {}

  /** `{receipt, until, operator, organ?, codes?}` */
  @Post('watches')
  async begin(@Body() body: unknown, @Req() request: FastifyRequest): Promise<WatchFile> {
    return this.watches.begin(checked(toWatchRequest(Object(body))), await this.signIn.getHolder(request));
  }

  @Get('watches')
  async page(@Query() query: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest): Promise<{ readonly watches: readonly WatchView[]; readonly hasNextPage: boolean }> {
    return this.watches.page(pageOf(query), await this.signIn.getHolder(request));
  }

  @Get('watches/:number')
  async open(@Param('number') number: string, @Req() request: FastifyRequest): Promise<WatchFile> {
    return this.watches.open(number, await this.signIn.getHolder(request));
  }

  @Post('watches/:number/look')
  @HttpCode(200)
  async look(@Param('number') number: string, @Req() request: FastifyRequest): Promise<WatchFile> {
    return this.watches.look(number, await this.signIn.getHolder(request));
  }

  /** `{operator, reason}` */
  @Post('watches/:number/end')
  @HttpCode(200)
  async end(@Param('number') number: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<WatchFile> {
    return this.watches.end(number, { ...checked(toWatchEnd(Object(body))), holder: await this.signIn.getHolder(request) });
  }

  /** What a department's watches told, to be read on from the last event it knows. */
  @Get('watch-events')
  async events(@Query() query: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest): Promise<{ readonly events: readonly WatchEvent[]; readonly hasNextPage: boolean }> {
    return this.watches.events(pageOf(query), await this.signIn.getHolder(request));
  }
}

function pageOf({ organ, first, after }: Readonly<Record<string, string | undefined>>): PageAsked {
  return { organ: organ ?? null, first: pageSize(first === undefined ? null : Number(first) || null), after: after ?? null };
}

function checked<T extends object>(asked: T | { readonly problems: readonly string[] }): T {
  if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
  return asked;
}
