import { Readable } from 'node:stream';
import { BadRequestException, Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { exportEvents } from '@credit/db';
import { isRealDay, writtenBy, type Caller } from '@credit/domain';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { exportHead, exportLine, type ExportForm } from './written-events.js';

const TYPES: Readonly<Record<ExportForm, string>> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };

/** The log, handed out to the audit administrator. */
@Controller('api/audit')
@Demands('export-audit')
export class AuditExportController {
  constructor(private readonly platform: Platform) {}

  /** `events.csv` or `events.jsonl`, of the days `from` to `until`: what is linked into the chain, with its batch and seal. The export is written down first. */
  @Get(':file')
  async events(@Param('file') file: string, @Query() { from = '', until = '' }: Readonly<Record<string, string | undefined>>, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(file);
    if (!isRealDay(from) || !isRealDay(until) || from > until) throw new BadRequestException('请写明从哪天到哪天：from、until 是日历上有的日期 YYYY-MM-DD，起始日（from）不晚于截止日（until）');
    await this.platform.audit.write({ action: 'audit.export', ...writtenBy(caller), organ: null, purpose: null, subjectId: null, detail: { from, until, form } });
    await reply
      .type(TYPES[form])
      .header('content-disposition', attachment(`audit-${from}-${until}.${form}`))
      .header('cache-control', 'no-store')
      .send(Readable.from(this.lines(form, { from, until })));
  }

  private async *lines(form: ExportForm, days: { readonly from: string; readonly until: string }): AsyncGenerator<string> {
    yield exportHead(form);
    for await (const events of exportEvents(this.platform.store.pool, days)) yield events.map((event) => exportLine(form, event)).join('');
  }
}

function formOf(file: string): ExportForm {
  if (file === 'events.csv') return 'csv';
  if (file === 'events.jsonl') return 'jsonl';
  throw new NotFoundException('审计日志在 /api/audit/events.csv 和 /api/audit/events.jsonl');
}
