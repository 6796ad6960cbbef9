import { BadRequestException, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CommitUnknown, type EvidenceFormat } from '@credit/db';
import type { Caller } from '@credit/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../http/attachment.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { readMultipart } from '../submissions/multipart.js';
import { EvidenceService } from './evidence.service.js';
import type { EvidenceView } from './obligation.types.js';

const TYPES: Readonly<Record<EvidenceFormat, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@Controller('api/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** A form with `clause`, `file` and, for programs, `organ` and `operator`. */
  @Post()
  @Demands('answer-office')
  async take(@Req() request: FastifyRequest, @CalledBy() caller: Caller): Promise<EvidenceView> {
    const { fields, file } = await readMultipart(request, (stream) => this.evidence.keep(stream));
    if (!file) throw new BadRequestException('请求里没有文件（multipart 字段 file）');
    try {
      return await this.evidence.take(fields, file, caller);
    } catch (error) {
      if (!(error instanceof CommitUnknown)) await this.evidence.forget(file.arrival);
      throw error;
    }
  }

  /** Saved, never shown in the browser: what departments hand in is not the platform's own. */
  @Get(':number')
  @Demands('look-at-bulletin')
  async open(@Param('number') number: string, @Res() reply: FastifyReply, @CalledBy() caller: Caller): Promise<void> {
    const { file, bytes } = await this.evidence.open(number, caller);
    await reply.type(TYPES[file.format]).header('content-disposition', attachment(file.fileName, `${file.number}.${file.format}`)).header('cache-control', 'no-store').send(bytes);
  }
}
