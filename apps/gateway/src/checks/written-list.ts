import { WrittenJson } from '@credit/receipts';

const AT_ONCE = 1000;

/**
 * A list as it is written in an answer and in its receipt: piece by piece, so that a hundred thousand never stand in memory as objects.
 * Objects in it must have their keys in order already (see `CheckRow`): then the runtime's own writer gives the one form, at a third of
 * the cost.
 */
export class WrittenList<T> {
  private readonly pieces: Buffer[] = [];
  private texts: string[] = [];
  private written = 0;

  add(each: T): void {
    this.texts.push(JSON.stringify(each));
    this.written += 1;
    if (this.texts.length === AT_ONCE) this.put();
  }

  get count(): number {
    return this.written;
  }

  finish(): WrittenJson {
    this.put();
    return new WrittenJson(this.pieces.length === 0 ? Buffer.from('[]') : Buffer.concat([...this.pieces, Buffer.from(']')]));
  }

  /** Joined text is whole at once: text that grows by pieces has to be put together again before it is encoded. */
  private put(): void {
    if (this.texts.length === 0) return;
    this.pieces.push(Buffer.from((this.pieces.length === 0 ? '[' : ',') + this.texts.join(',')));
    this.texts = [];
  }
}
