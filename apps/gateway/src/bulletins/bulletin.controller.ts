import type { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { credentialOf, isMonth, type Caller, type Month } from '@credit/domain';
import { writeReceiptFile } from '@credit/receipts';
import type { FastifyReply } from 'fastify';
import { readDocumentName, sendDocument, writeDocument, type DocumentFormat } from '../documents/document-file.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { BulletinDifferencesService } from './bulletin-differences.service.js';
import { bulletinText } from './bulletin-parts.js';
import { BulletinService } from './bulletin.service.js';

/** Bulletins as files: on paper, to be edited, for table programs, and signed. */
@Controller('api/bulletins')
@Demands('look-at-bulletin')
export class BulletinController {
  constructor(
    private readonly bulletins: BulletinService,
    private readonly differences: BulletinDifferencesService,
    private readonly platform: Platform,
  ) {}

  /** `2026-10.pdf`, `.docx`, `.xlsx`; `.json` is the signed file of a closed month. */
  @Get(':file')
  async file(@Param('file') file: string, @Res() reply: FastifyReply, @CalledBy() caller: Caller): Promise<void> {
    const named = readDocumentName(file);
    if (!named || !isMonth(named.period)) throw new NotFoundException('通报在 /api/bulletins/年-月.pdf（或 docx、xlsx、json）');
    const { period: month, format } = named;
    const body = await this.written(month, format);
    await this.platform.audit.write({ action: 'bulletin.file', operator: credentialOf(caller), organ: null, purpose: null, subjectId: null, detail: { month, format } });
    await sendDocument(reply, { body, format, ascii: `bulletin-${month}`, name: `情况通报_${month}` });
  }

  private async written(month: Month, format: DocumentFormat): Promise<Readable | Buffer> {
    if (format === 'json') return writeReceiptFile(await this.bulletins.getClosed(month));
    const bulletin = await this.bulletins.find(month);
    return writeDocument(bulletinText(bulletin, bulletin.closed ? await this.differences.since(bulletin.content) : []), format);
  }
}
