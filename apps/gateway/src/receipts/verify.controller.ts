import type { Readable } from 'node:stream';
import { BadRequestException, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PublishedKey } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readMultipart } from '../submissions/multipart.js';
import type { ReceiptProof } from './receipt-proof.js';
import { ReceiptService } from './receipt.service.js';
import { verifyPage } from './verify-page.js';

/** A receipt of a hundred thousand rows is no larger. */
const LARGEST_RECEIPT = 128 * 1024 * 1024;

/** Open to everybody: whoever holds a receipt may prove it. */
@Controller()
export class VerifyController {
  constructor(private readonly receipts: ReceiptService) {}

  @Get('api/receipt-keys')
  async keys(): Promise<{ readonly keys: readonly PublishedKey[] }> {
    return { keys: await this.receipts.keys() };
  }

  @Get('api/verify/:number')
  prove(@Param('number') number: string, @Query('digest') digest: string | undefined): Promise<ReceiptProof> {
    return this.receipts.proveDigest(number, wanted(digest));
  }

  /** The receipt file itself (multipart field `file`). */
  @Post('api/verify')
  @HttpCode(200)
  async proveFile(@Req() request: FastifyRequest): Promise<ReceiptProof> {
    const { file } = await readMultipart(request, bytesWithin);
    if (!file?.arrival) throw new BadRequestException('请上传回执文件（multipart 字段 file）');
    return this.receipts.proveFile(file.arrival);
  }

  /** The page that the QR code of a receipt opens. */
  @Get('verify/:number')
  async page(@Param('number') number: string, @Query('digest') digest: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const proof = await this.receipts.proveDigest(number, wanted(digest));
    await reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(verifyPage(number, proof));
  }
}

function wanted(digest: string | undefined): string {
  if (digest === undefined || digest === '') throw new BadRequestException('请写明摘要 digest（二维码里有），或者上传回执文件');
  return digest;
}

/** The bytes of an upload; undefined, and read to its end, where it is larger than any receipt. */
async function bytesWithin(stream: Readable): Promise<Buffer | undefined> {
  let chunks: Buffer[] | undefined = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_RECEIPT) chunks = undefined;
    chunks?.push(chunk);
  }
  return chunks && Buffer.concat(chunks);
}
