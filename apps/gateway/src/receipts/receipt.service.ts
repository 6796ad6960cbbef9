import { Injectable, NotFoundException } from '@nestjs/common';
import { findReceipt, laterChanges, type CheckReceipt, type LaterChange } from '@credit/db';
import { writtenBy, type Caller } from '@credit/domain';
import { writeReceiptFile } from '@credit/receipts';
import { Platform } from '../platform/platform.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';

/** What has happened to a record since a receipt rested on it. */
export interface ReceiptChange extends LaterChange {
  readonly categoryName: string;
}

/** Receipts after they were given: handed out again. */
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
  async open(number: string, caller: Caller): Promise<{ readonly receipt: CheckReceipt; readonly laterChanges: readonly ReceiptChange[] }> {
    const receipt = await this.look(number, caller);
    const changes = await laterChanges(this.platform.store.pool, number);
    return { receipt, laterChanges: changes.map(({ row, category, act, knownOn }) => ({ row, category, categoryName: this.platform.catalogue.categories.get(category)?.name ?? category, act, knownOn })) };
  }

  /** The one form in which a receipt leaves the platform. */
  async file(number: string, caller: Caller): Promise<Buffer> {
    return writeReceiptFile(await this.look(number, caller));
  }
}
