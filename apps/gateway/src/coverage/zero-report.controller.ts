import { Body, Controller, Post } from '@nestjs/common';
import type { ZeroReport } from '@credit/db';
import type { Caller } from '@credit/domain';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ZeroReportService } from './zero-report.service.js';

@Controller('api/zero-reports')
@Demands('answer-office')
export class ZeroReportController {
  constructor(private readonly reports: ZeroReportService) {}

  /** `{organ?, category, operator?}`: nothing to report in what is due this month. */
  @Post()
  say(@Body() body: unknown, @CalledBy() caller: Caller): Promise<ZeroReport> {
    return this.reports.say(Object(body), caller);
  }
}
