import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findReceipt, laterChanges, type KeptReport } from '@credit/db';
import { readReceiptFile, verifyReceipt, verifyReceiptFile, type PublishedKey } from '@credit/receipts';
import { Platform } from '../../platform/platform.js';
import { readPublishedKeys } from '../published-keys.js';
import { alteredPaper, noSuch, provedWithoutText, toReceiptProof, type ChangeView, type KeptCopy, type ProvedBy, type ReceiptProof, type SignedKind } from '../receipt-proof.js';
import { paperNumber } from './paper-number.js';

/** Reports have numbers of their own: R-20261102-000001. */
const REPORT_NUMBER = /^R-/;
/** What the beginning of a report's document says that it is. */
const REPORT_FORMAT = '"format":"xinyong-hengnan/credit-report/';

/** Proves what the platform signed, for whoever holds it: receipts of checks and credit reports. */
@Injectable()
export class ProofService {
  constructor(private readonly platform: Platform) {}

  keys(): Promise<readonly PublishedKey[]> {
    return readPublishedKeys(this.platform.store);
  }

  /** Proves what a QR code says: number and digest. */
  async proveDigest(number: string, digest: string): Promise<ReceiptProof> {
    if (kindOf(number) === 'check-receipt') return this.proveReceipt(number, digest);
    const report = await this.platform.store.reports.find(number);
    return report ? this.proveReport(report, { digest, by: 'digest' }) : noSuch('credit-report');
  }

  /** Proves a file of a receipt or a report byte for byte. */
  async proveFile(bytes: Buffer): Promise<ReceiptProof> {
    const finding = verifyReceiptFile(bytes, await this.keys());
    const of = finding.is === 'genuine' ? kindOf(finding.number) : kindAtHead(bytes);
    if (finding.is !== 'genuine') return toReceiptProof({ of, finding, by: 'file', copy: 'absent', laterChanges: [] });
    return toReceiptProof({ of, finding, by: 'file', copy: await this.compare(finding.number, bytes), laterChanges: await this.changes(finding.number) });
  }

  /** Proves the PDF of a report by what was handed out; undefined where it is none of ours. */
  async provePaper(bytes: Buffer): Promise<ReceiptProof | undefined> {
    const report = await this.platform.store.reports.findByPaper(createHash('sha256').update(bytes).digest('hex'));
    if (report) return this.proveReport(report, { digest: report.digest, by: 'paper' });
    const number = paperNumber(bytes);
    return number === undefined ? undefined : alteredPaper(number);
  }

  private async proveReceipt(number: string, digest: string): Promise<ReceiptProof> {
    const receipt = await findReceipt(this.platform.store.pool, number);
    if (!receipt) return noSuch('check-receipt');
    const finding = digest === receipt.digest ? verifyReceipt(receipt, await this.keys()) : ({ is: 'altered', why: 'digest' } as const);
    return toReceiptProof({ of: 'check-receipt', finding, by: 'digest', copy: 'same', laterChanges: finding.is === 'genuine' ? await this.changes(number) : [] });
  }

  private async proveReport(report: KeptReport, { digest, by }: { readonly digest: string; readonly by: ProvedBy }): Promise<ReceiptProof> {
    const { document, signature, number } = report;
    const of = 'credit-report';
    if (digest !== report.digest) return toReceiptProof({ of, finding: { is: 'altered', why: 'digest' }, by, copy: 'same', laterChanges: [] });
    const changes = await this.changes(number);
    if (document === null) return provedWithoutText(report, by, changes);
    return toReceiptProof({ of, finding: verifyReceipt({ document, digest, signature }, await this.keys()), by, copy: 'same', laterChanges: changes });
  }

  private async compare(number: string, file: Buffer): Promise<KeptCopy> {
    const [kept, parts] = [await this.kept(number), readReceiptFile(file)];
    if (!kept) return 'absent';
    if (kept.document === null) return parts?.digest === kept.digest ? 'without-text' : 'different';
    return parts?.document.equals(kept.document) === true ? 'same' : 'different';
  }

  private kept(number: string): Promise<Pick<KeptReport, 'document' | 'digest'> | undefined> {
    const { store } = this.platform;
    return kindOf(number) === 'credit-report' ? store.reports.find(number) : findReceipt(store.pool, number);
  }

  private async changes(number: string): Promise<readonly ChangeView[]> {
    const { store, catalogue } = this.platform;
    const changes = kindOf(number) === 'credit-report' ? (await store.reports.laterChanges(number)).map((change) => ({ ...change, row: null })) : await laterChanges(store.pool, number);
    return changes.map(({ row, category, act, knownOn }) => ({ row, category, categoryName: catalogue.categories.get(category)?.name ?? category, act, knownOn }));
  }
}

function kindOf(number: string): SignedKind {
  return REPORT_NUMBER.test(number) ? 'credit-report' : 'check-receipt';
}

/** What an altered file was meant to be, for the words only. */
function kindAtHead(bytes: Buffer): SignedKind {
  return bytes.subarray(0, HEAD).includes(REPORT_FORMAT) ? 'credit-report' : 'check-receipt';
}

const HEAD = 1024;
