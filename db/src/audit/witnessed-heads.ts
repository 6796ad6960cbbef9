import type { AuditFaults } from './audit-finding.js';
import type { StoredBatch } from './verify-links.js';
import type { SignedHead, WitnessedHead, WitnessLine } from './witness.js';

/** The heads told outside the database, walked in step with the batches within. */
export class WitnessedHeads {
  lastSigned: { readonly day: string; readonly batch: number } | null = null;
  private held: WitnessedHead | null = null;
  private last = 0;
  private compared: StoredBatch | null = null;
  /** The newest may be told just now; one with others after it is missed. */
  private untold: StoredBatch | null = null;

  constructor(
    private readonly lines: AsyncGenerator<WitnessLine>,
    private readonly context: { readonly faults: AuditFaults; readonly isGenuine: (signed: SignedHead) => boolean },
  ) {}

  /** Compares a batch with what was told of it. */
  async compare(batch: StoredBatch): Promise<void> {
    const { faults } = this.context;
    if (this.untold) faults.add('chain', `第 ${this.untold.number} 批在库外没有记录`, { batch: this.untold.number, at: this.untold.last_at });
    this.untold = null;
    this.compared = batch;
    let told = await this.next();
    for (; told && told.batch < batch.number; told = await this.next()) this.held = null;
    if (!told || told.batch > batch.number) {
      this.untold = batch;
      return;
    }
    this.held = null;
    if (told.head !== batch.head.toString('hex')) {
      faults.add('chain', `第 ${batch.number} 批的链首摘要与库外的记录不符：这一批或以前的某一批被改写`, { batch: batch.number, at: batch.last_at });
    }
  }

  /** What was told of batches after the last that there is. */
  async end(lastBatch: number): Promise<void> {
    for (let told = await this.next(); told; told = await this.next()) {
      this.held = null;
      if (told.batch > lastBatch) this.context.faults.add('deleted', `第 ${told.batch} 批（${told.events} 个事件，不晚于 ${told.at}）被删除：库外有它的链首摘要，库里没有`, { batch: told.batch, at: told.at });
    }
  }

  private async next(): Promise<WitnessedHead | null> {
    while (!this.held) {
      const { value, done } = await this.lines.next();
      if (done === true || value === undefined) return null;
      if ('day' in value) {
        this.checkSigned(value);
      } else if (value.batch > this.last) {
        this.last = value.batch;
        this.held = value;
      }
    }
    return this.held;
  }

  private checkSigned(signed: SignedHead): void {
    const { day, batch, head } = signed;
    const isAsStored = this.compared?.number !== batch || this.compared.head.toString('hex') === head;
    if (isAsStored && this.context.isGenuine(signed)) this.lastSigned = { day, batch };
    else this.context.faults.add('chain', `${day} 的日终签名与链不符（第 ${batch} 批）`, { batch });
  }
}
