import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { coverageBook, coverageCsv } from './coverage-book.js';
import { CoverageService } from './coverage.service.js';
import type { CoverageMatrix } from './coverage.types.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The matrix tells what departments did, never whom a record is about: no credential is asked for. */
@Controller()
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  /** `?month=YYYY-MM`; none: the present month. */
  @Get('api/coverage')
  matrix(@Query('month') month?: string): Promise<CoverageMatrix> {
    return this.coverage.matrix(month ?? null);
  }

  @Get('api/coverage.csv')
  @Header('cache-control', 'no-cache')
  async csv(@Query('month') month?: string): Promise<StreamableFile> {
    const matrix = await this.coverage.matrix(month ?? null);
    const bytes = Buffer.from(coverageCsv(matrix));
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', length: bytes.length, disposition: attachment(matrix, 'csv') });
  }

  @Get('api/coverage.xlsx')
  @Header('cache-control', 'no-cache')
  async workbook(@Query('month') month?: string): Promise<StreamableFile> {
    const matrix = await this.coverage.matrix(month ?? null);
    const bytes = await coverageBook(matrix);
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition: attachment(matrix, 'xlsx') });
  }
}

function attachment({ month }: CoverageMatrix, format: string): string {
  return `attachment; filename="coverage-${month}.${format}"; filename*=UTF-8''${encodeURIComponent(`覆盖矩阵_${month}.${format}`)}`;
}
