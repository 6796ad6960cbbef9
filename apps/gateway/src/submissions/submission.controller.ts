import { BadRequestException, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommitUnknown, type Submission, type SubmissionReport } from '@credit/db';
import { organOf, type Caller } from '@credit/domain';
import type { FastifyRequest } from 'fastify';
import { CalledBy, Demands } from '../sign-in/demands.js';
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
export class SubmissionController {
  constructor(private readonly submissions: SubmissionService) {}

  @Post()
  @HttpCode(202)
  @Demands('submit')
  async submit(@Req() request: FastifyRequest, @CalledBy() caller: Caller): Promise<Receipt> {
    const { fields, file } = await readMultipart(request, (stream) => this.submissions.keep(stream));
    try {
      const { receipt, item, organ, sha256, receivedOn, state } = await this.receive({ fields, file }, caller);
      return { receipt, item, organ, sha256, receivedOn, state };
    } catch (error) {
      // Where nobody knows whether the receipt stands, the bytes stay: a receipt never lacks its file; the sweep finds out later.
      if (file && !(error instanceof CommitUnknown)) await this.submissions.forget(file.arrival);
      throw error;
    }
  }

  private async receive({ fields, file }: Multipart<Arrival>, caller: Caller): Promise<Submission> {
    const asked = toSubmissionRequest({ organ: organOf(caller) ?? '', ...fields });
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    if (!file) throw new BadRequestException('请求里没有文件（multipart 字段 file）');
    return this.submissions.receive(asked, file, caller);
  }

  @Get(':receipt')
  @Demands('look-at-submission')
  report(@Param('receipt') receipt: string, @CalledBy() caller: Caller): Promise<SubmissionReport> {
    return this.submissions.report(receipt, caller);
  }
}
