import type { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { credentialOf, type Caller } from '@credit/domain';
import { writeReceiptFile } from '@credit/receipts';
import type { FastifyReply } from 'fastify';
import { readDocumentName, sendDocument, writeDocument, type DocumentFormat } from '../documents/document-file.js';
import { Platform } from '../platform/platform.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AssessmentDifferencesService } from './assessment-differences.service.js';
import { assessmentText } from './assessment-text.js';
import { AssessmentService } from './assessment.service.js';

const YEAR = /^\d{4}$/;

/** Yearly assessments as files: on paper, to be edited, for table programs, and signed. */
@Controller('api/assessments')
@Demands('look-at-bulletin')
export class AssessmentController {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly differences: AssessmentDifferencesService,
    private readonly platform: Platform,
  ) {}

  /** `2026.pdf`, `.docx`, `.xlsx`; `.json` is the signed file of a closed year. */
  @Get(':file')
  async file(@Param('file') file: string, @Res() reply: FastifyReply, @CalledBy() caller: Caller): Promise<void> {
    const named = readDocumentName(file);
    if (!named || !YEAR.test(named.period)) throw new NotFoundException('评价在 /api/assessments/年.pdf（或 docx、xlsx、json）');
    const { period: year, format } = named;
    const body = await this.written(Number(year), format, caller);
    await this.platform.audit.write({ action: 'assessment.file', operator: credentialOf(caller), organ: null, purpose: null, subjectId: null, detail: { year, format } });
    await sendDocument(reply, { body, format, ascii: `assessment-${year}`, name: `年度绩效评价_${year}` });
  }

  private async written(year: number, format: DocumentFormat, caller: Caller): Promise<Readable | Buffer> {
    if (format === 'json') return writeReceiptFile(await this.assessments.getClosed(year));
    const assessment = await this.assessments.find({ year }, caller);
    return writeDocument(assessmentText(assessment, assessment.closed ? await this.differences.since(assessment.content) : [], this.platform.catalogue), format);
  }
}
