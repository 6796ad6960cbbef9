import { BadRequestException, Controller, Get, HttpCode, HttpException, Param, PayloadTooLargeException, Post, Query, Req, Res, ServiceUnavailableException } from '@nestjs/common';
import type { PublishedKey } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LimitsService } from '../../limits/limits.service.js';
import { readMultipart } from '../../submissions/multipart.js';
import type { ReceiptProof } from '../receipt-proof.js';
import { faultsOf, readAskedProof, type AskedProof } from './asked-proof.js';
import { formPage, type FormState } from './form-page.js';
import { proofPage } from './proof-page.js';
import { ProofService } from './proof.service.js';
import { isPdf, LARGEST_RECEIPT, notAReceipt, UploadRoom, type UploadedReceipt } from './uploaded-receipt.js';

/** Open to everybody: whoever holds a receipt or a report may prove it. */
@Controller()
export class VerifyController {
  private readonly room = new UploadRoom();

  constructor(
    private readonly proofs: ProofService,
    private readonly limits: LimitsService,
  ) {}

  @Get('api/receipt-keys')
  async keys(): Promise<{ readonly keys: readonly PublishedKey[] }> {
    return { keys: await this.proofs.keys() };
  }

  @Get('api/verify/:number')
  async prove(@Param('number') number: string, @Query('digest') digest: string | undefined, @Req() request: FastifyRequest): Promise<ReceiptProof> {
    if (!digest) throw new BadRequestException('请写明摘要 digest（二维码里有），或者上传回执文件');
    return this.proveDigest({ number, digest }, request);
  }

  /** The receipt's or report's file itself, or a report's PDF (multipart field `file`). */
  @Post('api/verify')
  @HttpCode(200)
  async proveFile(@Req() request: FastifyRequest): Promise<ReceiptProof> {
    return this.proveUpload(request, () => undefined);
  }

  /** 验真: the form, or, with number and digest, what they prove. */
  @Get('verify')
  async form(@Query() query: Readonly<Record<string, string | undefined>>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { number, digest } = query;
    if (number === undefined && digest === undefined) await show(reply, formPage());
    else await this.showProof(readAskedProof({ number, digest }), request, reply);
  }

  /** The page that the QR code of a receipt opens. */
  @Get('verify/:number')
  async page(@Param('number') number: string, @Query('digest') digest: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showProof(readAskedProof({ number, digest }), request, reply);
  }

  @Post('verify')
  @HttpCode(200)
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      await show(reply, proofPage(await this.proveUpload(request, notAReceipt), null));
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      await refuse(reply, { faults: { file: error.message } }, error.getStatus());
    }
  }

  private async showProof(asked: AskedProof, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const faults = faultsOf(asked);
    if (Object.keys(faults).length > 0) await refuse(reply, { asked, faults });
    else await show(reply, proofPage(await this.proveDigest(asked, request), asked.number));
  }

  /** Numbers that are tried out one after the other, with or without a digest, are noticed. */
  private async proveDigest({ number, digest }: AskedProof, request: FastifyRequest): Promise<ReceiptProof> {
    const proof = await this.proofs.proveDigest(number, digest);
    this.limits.note(request, 'receipt', proof.is === 'genuine');
    return proof;
  }

  /** `unlike` may tell what was handed in instead of a receipt. */
  private async proveUpload(request: FastifyRequest, unlike: (bytes: Buffer) => string | undefined): Promise<ReceiptProof> {
    const { file } = await readMultipart(request, (stream) => this.room.take(stream, (upload) => this.proveBytes(upload, unlike)));
    if (!file) throw new BadRequestException('请选择回执文件（.json），或者信用报告的文件（.pdf、.json）');
    if (file.arrival instanceof HttpException) throw file.arrival;
    return file.arrival;
  }

  /** A refusal is handed back, so that the upload is read to its end first. */
  private async proveBytes(upload: UploadedReceipt, unlike: (bytes: Buffer) => string | undefined): Promise<ReceiptProof | HttpException> {
    if ('refused' in upload) {
      if (upload.refused === 'too-large') return new PayloadTooLargeException(`文件超过 ${LARGEST_RECEIPT / 1024 / 1024} MB，不是核查回执或信用报告`);
      return new ServiceUnavailableException('正在核验的文件太多，请过一会儿再试');
    }
    const paper = isPdf(upload.bytes) ? await this.proofs.provePaper(upload.bytes) : undefined;
    if (paper) return paper;
    const why = unlike(upload.bytes);
    return why === undefined ? this.proofs.proveFile(upload.bytes) : new BadRequestException(why);
  }
}

async function show(reply: FastifyReply, page: string, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

function refuse(reply: FastifyReply, state: FormState, status = 400): Promise<void> {
  return show(reply, formPage(state), status);
}
