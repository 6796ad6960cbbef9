import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { ReceiptService } from './receipt.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Receipts by their number, for whoever may see what is not public. */
@Controller('api/checks')
@Demands('look-at-receipt')
export class ReceiptController {
  constructor(private readonly receipts: ReceiptService) {}

  /** The document as it was signed, and what has happened since to the records it rests on. */
  @Get(':number')
  async show(@Param('number') number: string, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const { receipt, laterChanges } = await this.receipts.open(number, caller);
    const { digest, signature, document } = receipt;
    const around = JSON.stringify({ receipt: number, digest, signature, laterChanges });
    await reply.type(JSON_TYPE).send(Buffer.concat([Buffer.from(`${around.slice(0, -1)},"document":`), document, Buffer.from('}')]));
  }

  /** The receipt file: kept with the procurement file, proved by `credit verify` without the platform. */
  @Get(':number/receipt.json')
  async file(@Param('number') number: string, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.receipts.file(number, caller);
    await reply.type(JSON_TYPE).header('content-disposition', attachment(`${number}.json`)).send(bytes);
  }
}
