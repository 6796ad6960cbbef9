import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { IssuedReport } from '@credit/db';
import { credentialOf, writtenBy, type Caller } from '@credit/domain';
import { canonicalBytes } from '@credit/receipts';
import { recordKey } from '../disclosure/record-key.js';
import { Platform } from '../platform/platform.js';
import { verifyAddress } from '../receipts/verify/verify-address.js';
import { SubjectService, type SeenProfile, type SubjectQuestion } from '../subjects/subject.service.js';
import { printReport } from './print-report.js';
import { PrintingRoom } from './printing-room.js';
import { readReport, toReportContent, writeReport } from './report-document.js';

/** 信用报告: a subject's file, or what of it is public, as a signed document. */
@Injectable()
export class ReportService {
  private readonly room = new PrintingRoom();

  constructor(
    private readonly platform: Platform,
    private readonly subjects: SubjectService,
  ) {}

  /** What is public of a subject on a day; undefined where nobody of the code is found. */
  async ofPublic(code: string, asOf: string | null): Promise<IssuedReport | undefined> {
    const seen = await this.subjects.see({ code, asOf, look: null });
    return 'found' in seen ? undefined : this.issue(seen, 'public');
  }

  /** The file of the subject itself. The look is written down, and that a report was given. */
  async ofOwn(caller: Caller, own: number, asOf: string | null): Promise<IssuedReport> {
    const question: SubjectQuestion = { code: '', own, asOf, look: { caller, capacity: { as: 'self' }, holder: credentialOf(caller) } };
    const seen = await this.subjects.see(question);
    if ('found' in seen) throw new NotFoundException('登记库里那一天还没有您的档案');
    const report = await this.issue(seen, 'self');
    await this.platform.audit.write({ action: 'report.issue', ...writtenBy(caller), organ: null, purpose: null, subjectId: seen.subjectId, object: report.number, detail: { report: report.number, asOf: report.asOf } });
    return report;
  }

  /** The report on paper; what is handed out is noted, so that the paper proves itself. */
  async print({ number, digest, signature, document }: IssuedReport): Promise<Buffer> {
    const verifyUrl = verifyAddress({ number, digest }, this.platform.config.publicUrl);
    const bytes = await this.room.print(() => buffer(printReport({ document: readReport(document), digest, signature, verifyUrl })));
    await this.platform.store.reports.keepPaper(number, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  }

  private issue({ answer, subjectId, read }: SeenProfile, audience: 'public' | 'self'): Promise<IssuedReport> {
    const { signer, catalogue } = this.platform;
    const issuedOn = this.platform.today();
    const content = toReportContent(answer, { audience, issuedOn, rulesVersion: catalogue.version, signedWith: signer.signedWith });
    const told = new Set(answer.records.map(recordKey));
    return this.platform.store.reports.issue({
      subjectId,
      audience,
      asOf: answer.asOf,
      issuedOn,
      content: createHash('sha256').update(canonicalBytes(content)).digest('hex'),
      listed: read.filter((record) => told.has(recordKey(record))).map(({ category, id, seq }) => ({ category, record: id, seq })),
      write: (number, at) => writeReport(content, number, at),
      seal: (document) => {
        const { digest, signature } = signer.seal(document);
        return { digest, signature, key: signer.published.id };
      },
    });
  }
}
