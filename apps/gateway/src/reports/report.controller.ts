import { BadRequestException, Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { IssuedReport } from '@credit/db';
import { isRealDay } from '@credit/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LimitsService } from '../limits/limits.service.js';
import { sendFile, sendPaper } from './report-files.js';
import { ReportService } from './report.service.js';

/** What is public of a subject, as a signed report: for everybody. `?asOf=YYYY-MM-DD`: what was known by that day and is still public. */
@Controller('api/subjects')
export class ReportController {
  constructor(
    readonly reports: ReportService,
    readonly limits: LimitsService,
  ) {}

  @Get(':code/report.pdf')
  async paper(@Param('code') code: string, @Query('asOf') asOf: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPaper(await this.issue(code, asOf, request), this, { request, reply });
  }

  @Get(':code/report.json')
  async file(@Param('code') code: string, @Query('asOf') asOf: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(await this.issue(code, asOf, request), this, { request, reply });
  }

  /** Codes that are tried out one after the other are noticed. */
  private async issue(code: string, asOf: string | undefined, request: FastifyRequest): Promise<IssuedReport> {
    const report = await this.reports.ofPublic(code, readAsOf(asOf));
    this.limits.note(request, 'code', report !== undefined);
    if (!report) throw new NotFoundException('这个代码不在册，或者没有可以公开的记录');
    return report;
  }
}

/** The day asked for; none: today. Throws 400 for what is no day. */
export function readAsOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!isRealDay(text)) throw new BadRequestException('asOf 应为日历上有的日期 YYYY-MM-DD');
  return text;
}
