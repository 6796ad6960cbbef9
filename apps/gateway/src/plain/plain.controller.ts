import { Controller, Get, HttpException, Logger, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LimitsService } from '../limits/limits.service.js';
import { PlainService } from './plain.service.js';
import type { PlainPage } from './site-document.js';

/** Pages of the site that come with their content: for readers without script, and for all others until the script has come. */
@Controller()
export class PlainController {
  private readonly logger = new Logger('gateway');

  constructor(
    private readonly pages: PlainService,
    private readonly limits: LimitsService,
  ) {}

  @Get('subject/:code')
  async subject(@Param('code') code: string, @Query('asOf') asOf: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, async () => {
      const { page, found } = await this.pages.subject(code, asOf);
      this.limits.note(request, 'code', found);
      if (!found) reply.header('x-robots-tag', 'noindex');
      return page;
    });
  }

  @Get('notices')
  async notices(@Query() query: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, () => this.pages.notices(query));
  }

  /** Whatever goes wrong, the site's own document is sent: its script asks again, and tells what is the matter. */
  private async send(request: FastifyRequest, reply: FastifyReply, make: () => Promise<PlainPage>): Promise<void> {
    const { document } = this.pages;
    if (!document) throw new NotFoundException('没有构建的站点');
    const text = await make().then((page) => document.with(page), (error: unknown) => {
      if (!(error instanceof HttpException)) this.logger.warn(`页面 ${request.routeOptions.url ?? ''} 的内容没有写成：${error instanceof Error ? error.message : String(error)}`);
      return document.empty;
    });
    await reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(text);
  }
}
