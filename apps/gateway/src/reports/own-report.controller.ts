import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { IssuedReport } from '@credit/db';
import type { Caller } from '@credit/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownSubject } from '../authorisations/own-subject.js';
import { LimitsService } from '../limits/limits.service.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { sendFile, sendPaper } from './report-files.js';
import { readAsOf } from './report.controller.js';
import { ReportService } from './report.service.js';

/** The own file of who has signed in, as a signed report; `?code=` names one of several organisations that they represent. */
@Controller('api/me')
@Demands('look-at-own-file')
export class OwnReportController {
  constructor(
    readonly reports: ReportService,
    readonly platform: Platform,
    readonly limits: LimitsService,
  ) {}

  @Get('report.pdf')
  async paper(@Query('code') code: string | undefined, @Query('asOf') asOf: string | undefined, @CalledBy() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPaper(await this.issue(caller, code, asOf), this, { request, reply });
  }

  @Get('report.json')
  async file(@Query('code') code: string | undefined, @Query('asOf') asOf: string | undefined, @CalledBy() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(await this.issue(caller, code, asOf), this, { request, reply });
  }

  private async issue(caller: Caller, code: string | undefined, asOf: string | undefined): Promise<IssuedReport> {
    const own = await ownSubject(caller, code ?? null, this.platform);
    if (own === undefined) throw new NotFoundException('没有找到您的档案：登记库里没有，或者您代表的单位不止一个，请写明 code');
    return this.reports.ofOwn(caller, own, readAsOf(asOf));
  }
}
