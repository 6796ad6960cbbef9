import { Body, Controller, Post, Req, UseGuards } from '@nestjs/common';
import type { ZeroReport } from '@credit/db';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { ZeroReportService } from './zero-report.service.js';

@Controller('api/zero-reports')
@UseGuards(CredentialGuard)
export class ZeroReportController {
  constructor(
    private readonly reports: ZeroReportService,
    private readonly signIn: SignInService,
  ) {}

  /** `{organ, category, operator}`: nothing to report in what is due this month. */
  @Post()
  async say(@Body() body: unknown, @Req() request: SignInRequest): Promise<ZeroReport> {
    return this.reports.say(Object(body), await this.signIn.getHolder(request));
  }
}
