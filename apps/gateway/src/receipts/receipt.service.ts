import { Injectable, NotFoundException } from '@nestjs/common';
import { findReceipt, laterChanges, type CheckReceipt, type LaterChange } from '@credit/db';
import { writtenBy, type Caller } from '@credit/domain';
import { readReceiptFile, verifyReceipt, verifyReceiptFile, writeReceiptFile, type PublishedKey, type ReceiptFinding } from '@credit/receipts';
import { Platform } from '../platform/platform.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';
import { readPublishedKeys } from './published-keys.js';
import { NO_SUCH_RECEIPT, toReceiptProof, type ChangeView, type KeptCopy, type ReceiptProof } from './receipt-proof.js';

/** Receipts after they were given: handed out again, and proved. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** A receipt by its number, of the caller's own organ. Each look is written down. */
  async look(number: string, caller: Caller): Promise<CheckReceipt> {
    const { pool } = this.platform.store;
    const found = await findReceipt(pool, number);
    const receipt = found && this.access.may(caller, 'look-at-receipt', found.organ) ? found : undefined;
    await this.platform.audit.write({ action: 'receipt.look', ...writtenBy(caller), organ: null, purpose: null, subjectId: null, detail: { receipt: number, found: receipt !== undefined } });
    if (!receipt) throw new NotFoundException(noReceipt(number, caller));
    return receipt;
  }

  /** The receipt with what has happened since to the records it rests on. */
  async open(number: string, caller: Caller): Promise<{ readonly receipt: CheckReceipt; readonly laterChanges: readonly ChangeView[] }> {
    const receipt = await this.look(number, caller);
    return { receipt, laterChanges: (await laterChanges(this.platform.store.pool, number)).map((change) => this.toView(change)) };
  }

  /** The one form in which a receipt leaves the platform. */
  async file(number: string, caller: Caller): Promise<Buffer> {
    return writeReceiptFile(await this.look(number, caller));
  }

  keys(): Promise<readonly PublishedKey[]> {
    return readPublishedKeys(this.platform.store);
  }

  /** Proves what a QR code says: number and digest. */
  async proveDigest(number: string, digest: string): Promise<ReceiptProof> {
    const receipt = await findReceipt(this.platform.store.pool, number);
    if (!receipt) return NO_SUCH_RECEIPT;
    const finding = digest === receipt.digest ? verifyReceipt(receipt, await this.keys()) : ({ is: 'altered', why: 'digest' } as const);
    return this.prove(finding, { by: 'digest', copy: 'same' });
  }

  /** Proves a receipt file byte for byte. */
  async proveFile(bytes: Uint8Array): Promise<ReceiptProof> {
    const finding = verifyReceiptFile(bytes, await this.keys());
    return this.prove(finding, { by: 'file', copy: finding.is === 'genuine' ? await this.compare(finding.number, bytes) : 'absent' });
  }

  private async prove(finding: ReceiptFinding, how: { readonly by: 'file' | 'digest'; readonly copy: KeptCopy }): Promise<ReceiptProof> {
    const changes = finding.is === 'genuine' ? await laterChanges(this.platform.store.pool, finding.number) : [];
    return toReceiptProof({ finding, ...how, laterChanges: changes.map((change) => this.toView(change)) });
  }

  private async compare(number: string, file: Uint8Array): Promise<KeptCopy> {
    const kept = await findReceipt(this.platform.store.pool, number);
    if (!kept) return 'absent';
    return readReceiptFile(file)?.document.equals(kept.document) === true ? 'same' : 'different';
  }

  private toView({ row, category, act, knownOn }: LaterChange): ChangeView {
    return { row, category, categoryName: this.platform.catalogue.categories.get(category)?.name ?? category, act, knownOn };
  }
}
