import { canonicalJson, WrittenJson } from '@credit/receipts';

const PIECE = 1 << 20;

/** A list as it is written in an answer and in its receipt: piece by piece, so that a hundred thousand never stand in memory as objects. */
export class WrittenList<T> {
  private readonly pieces: Buffer[] = [];
  private text = '[';
  private written = 0;

  add(each: T): void {
    this.text += `${this.written === 0 ? '' : ','}${canonicalJson(each)}`;
    this.written += 1;
    if (this.text.length > PIECE) this.put();
  }

  get count(): number {
    return this.written;
  }

  finish(): WrittenJson {
    this.text += ']';
    this.put();
    return new WrittenJson(Buffer.concat(this.pieces));
  }

  private put(): void {
    this.pieces.push(Buffer.from(this.text));
    this.text = '';
  }
}
