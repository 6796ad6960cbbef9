import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { credentialOf, isMonth, type Caller } from '@credit/domain';
import { writeReceiptFile } from '@credit/receipts';
import type { FastifyReply } from 'fastify';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { bulletinBook } from './bulletin-book.js';
import { BulletinDifferencesService } from './bulletin-differences.service.js';
import { bulletinDocx } from './bulletin-docx.js';
import { bulletinPaper } from './bulletin-paper.js';
import { bulletinText, type BulletinText } from './bulletin-parts.js';
import { BulletinService } from './bulletin.service.js';

const FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

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
    const [month = '', format = ''] = file.split('.');
    if (!isMonth(month) || !isFormat(format) || file !== `${month}.${format}`) throw new NotFoundException('通报在 /api/bulletins/年-月.pdf（或 docx、xlsx、json）');
    const body = format === 'json' ? await this.signed(month) : await this.written(month, format);
    await this.platform.audit.write({ action: 'bulletin.file', operator: credentialOf(caller), organ: null, purpose: null, subjectId: null, detail: { month, format } });
    const disposition = `attachment; filename="bulletin-${file}"; filename*=UTF-8''${encodeURIComponent(`情况通报_${file}`)}`;
    await reply.type(FORMATS[format]).header('content-disposition', disposition).header('cache-control', 'no-store').send(body);
  }

  private async signed(month: string): Promise<Buffer> {
    return writeReceiptFile(await this.bulletins.getClosed(month));
  }

  private async written(month: string, format: Exclude<keyof typeof FORMATS, 'json'>): Promise<ReturnType<typeof bulletinPaper> | Buffer> {
    const bulletin = await this.bulletins.find(month);
    const text: BulletinText = bulletinText(bulletin, bulletin.closed ? await this.differences.since(bulletin.content) : []);
    switch (format) {
      case 'pdf':
        return bulletinPaper(text, new Date());
      case 'docx':
        return bulletinDocx(text);
      case 'xlsx':
        return bulletinBook(text);
    }
  }
}

function isFormat(text: string): text is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, text);
}
