import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { ReceiptService } from './receipt.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Receipts by their number, for whoever may see what is not public. */
@Controller('api/checks')
@UseGuards(CredentialGuard)
export class ReceiptController {
  constructor(
    private readonly receipts: ReceiptService,
    private readonly signIn: SignInService,
  ) {}

  /** The document as it was signed, and what has happened since to the records it rests on. */
  @Get(':number')
  async show(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { receipt, laterChanges } = await this.receipts.open(number, await this.signIn.getHolder(request));
    const { digest, signature, document } = receipt;
    const around = JSON.stringify({ receipt: number, digest, signature, laterChanges });
    await reply.type(JSON_TYPE).send(Buffer.concat([Buffer.from(`${around.slice(0, -1)},"document":`), document, Buffer.from('}')]));
  }

  /** The receipt file: kept with the procurement file, proved by `credit verify` without the platform. */
  @Get(':number/receipt.json')
  async file(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.receipts.file(number, await this.signIn.getHolder(request));
    await reply.type(JSON_TYPE).header('content-disposition', `attachment; filename="${number}.json"`).send(bytes);
  }
}
