import { BadRequestException, Controller, Get, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import { CommitUnknown, type Submission, type SubmissionReport } from '@credit/db';
import type { FastifyRequest } from 'fastify';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import type { Arrival } from './arrival.js';
import { readMultipart, type Multipart } from './multipart.js';
import { toSubmissionRequest } from './submission-request.js';
import { SubmissionService } from './submission.service.js';

/** The receipt, given at once. */
export interface Receipt {
  readonly receipt: string;
  readonly item: string;
  readonly organ: string;
  readonly sha256: string;
  readonly receivedOn: string;
  readonly state: string;
}

@Controller('api/submissions')
@UseGuards(CredentialGuard)
export class SubmissionController {
  constructor(private readonly submissions: SubmissionService) {}

  @Post()
  @HttpCode(202)
  async submit(@Req() request: FastifyRequest): Promise<Receipt> {
    const { fields, file } = await readMultipart(request, (stream) => this.submissions.keep(stream));
    try {
      const { receipt, item, organ, sha256, receivedOn, state } = await this.receive(fields, file);
      return { receipt, item, organ, sha256, receivedOn, state };
    } catch (error) {
      // Where nobody knows whether the receipt stands, the bytes stay: a receipt never lacks its file; the sweep finds out later.
      if (file && !(error instanceof CommitUnknown)) await this.submissions.forget(file.arrival);
      throw error;
    }
  }

  private async receive(fields: Multipart<Arrival>['fields'], file: Multipart<Arrival>['file']): Promise<Submission> {
    const asked = toSubmissionRequest(fields);
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    if (!file) throw new BadRequestException('请求里没有文件（multipart 字段 file）');
    return this.submissions.receive(asked, file.name, file.arrival);
  }

  @Get(':receipt')
  report(@Param('receipt') receipt: string): Promise<SubmissionReport> {
    return this.submissions.report(receipt);
  }
}
