import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Caller } from '@credit/domain';
import type { FastifyReply } from 'fastify';
import { readCheckDocument } from '../checks/check-document.js';
import { attachment } from '../http/attachment.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { printReceipt } from './pdf/print-receipt.js';
import { ReceiptService } from './receipt.service.js';
import { verifyAddress } from './verify/verify-address.js';

/** Receipts on paper. */
@Controller('api/receipts')
@Demands('look-at-receipt')
export class PrintedReceiptController {
  constructor(
    private readonly receipts: ReceiptService,
    private readonly platform: Platform,
  ) {}

  @Get(':file')
  async print(@Param('file') file: string, @Res() reply: FastifyReply, @CalledBy() caller: Caller): Promise<void> {
    if (!file.endsWith('.pdf')) throw new NotFoundException('打印的回执在 /api/receipts/回执号.pdf');
    const { number, document, digest } = await this.receipts.look(file.slice(0, -'.pdf'.length), caller);
    const printed = printReceipt({ document: readCheckDocument(document), digest, verifyUrl: verifyAddress({ number, digest }, this.platform.config.publicUrl) });
    await reply.type('application/pdf').header('content-disposition', attachment(`${number}.pdf`)).header('cache-control', 'no-store').send(printed);
  }
}
