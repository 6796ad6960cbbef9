import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { WatchEvent } from '@credit/db';
import type { Caller } from '@credit/domain';
import { pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { toWatchEnd, toWatchRequest } from './watch-request.js';
import { WatchService, type PageAsked, type WatchFile, type WatchView } from './watch.service.js';

/** 信用监测, for programs of departments: begin, read, look at once, end. */
@Controller('api')
@Demands('watch')
export class WatchController {
  constructor(private readonly watches: WatchService) {}

  /** `{receipt, until, operator?, organ?, codes?}`: who signs in is the operator, and the own organ is the organ. */
  @Post('watches')
  async begin(@Body() body: unknown, @CalledBy() caller: Caller): Promise<WatchFile> {
    return this.watches.begin(checked(toWatchRequest(this.watches.inNameOf(caller, Object(body)))), caller);
  }

  @Get('watches')
  async page(@Query() query: Readonly<Record<string, string | undefined>>, @CalledBy() caller: Caller): Promise<{ readonly watches: readonly WatchView[]; readonly hasNextPage: boolean }> {
    return this.watches.page(pageOf(query), caller);
  }

  @Get('watches/:number')
  async open(@Param('number') number: string, @CalledBy() caller: Caller): Promise<WatchFile> {
    return this.watches.open(number, caller);
  }

  @Post('watches/:number/look')
  @HttpCode(200)
  async look(@Param('number') number: string, @CalledBy() caller: Caller): Promise<WatchFile> {
    return this.watches.look(number, caller);
  }

  /** `{operator?, reason}` */
  @Post('watches/:number/end')
  @HttpCode(200)
  async end(@Param('number') number: string, @Body() body: unknown, @CalledBy() caller: Caller): Promise<WatchFile> {
    return this.watches.end(number, checked(toWatchEnd(this.watches.inNameOf(caller, Object(body)))), caller);
  }

  /** What a department's watches told, to be read on from the last event it knows. */
  @Get('watch-events')
  async events(@Query() query: Readonly<Record<string, string | undefined>>, @CalledBy() caller: Caller): Promise<{ readonly events: readonly WatchEvent[]; readonly hasNextPage: boolean }> {
    return this.watches.events(pageOf(query), caller);
  }
}

function pageOf({ organ, first, after }: Readonly<Record<string, string | undefined>>): PageAsked {
  return { organ: organ ?? null, first: pageSize(first === undefined ? null : Number(first) || null), after: after ?? null };
}

function checked<T extends object>(asked: T | { readonly problems: readonly string[] }): T {
  if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
  return asked;
}
