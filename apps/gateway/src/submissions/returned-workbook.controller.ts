import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ReturnedWorkbookService } from './returned-workbook.service.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ASK_AGAIN_SECONDS = 1;

@Controller('api/submissions')
@Demands('look-at-submission')
export class ReturnedWorkbookController {
  constructor(private readonly returned: ReturnedWorkbookService) {}

  /** 200 with the workbook; 202 while it is made: to be asked again after `Retry-After` seconds. */
  @Get(':receipt/workbook.xlsx')
  async workbook(@Param('receipt') receipt: string, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.returned.fetch(receipt, caller);
    void reply.header('cache-control', 'no-store');
    if (file.state === 'waiting') {
      await reply.status(202).header('retry-after', String(ASK_AGAIN_SECONDS)).send({ receipt, state: file.state, message: file.message });
      return;
    }
    await reply.status(200).header('content-type', WORKBOOK).header('content-disposition', attachment(file.name, 'workbook.xlsx')).send(file.bytes);
  }
}
