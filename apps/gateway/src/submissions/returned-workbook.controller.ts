import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { ReturnedWorkbookService } from './returned-workbook.service.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ASK_AGAIN_SECONDS = 1;

@Controller('api/submissions')
@UseGuards(CredentialGuard)
export class ReturnedWorkbookController {
  constructor(
    private readonly returned: ReturnedWorkbookService,
    private readonly signIn: SignInService,
  ) {}

  /** 200 with the workbook; 202 while it is made: to be asked again after `Retry-After` seconds. */
  @Get(':receipt/workbook.xlsx')
  async workbook(@Param('receipt') receipt: string, @Req() request: SignInRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.returned.fetch(receipt, await this.signIn.getHolder(request));
    void reply.header('cache-control', 'no-store');
    if (file.state === 'waiting') {
      await reply.status(202).header('retry-after', String(ASK_AGAIN_SECONDS)).send({ receipt, state: file.state, message: file.message });
      return;
    }
    await reply.status(200).header('content-type', WORKBOOK).header('content-disposition', attachment(file.name, 'workbook.xlsx')).send(file.bytes);
  }
}
