/** A piece goes out when it holds so many bytes. */
const BYTES_OF_A_PIECE = 1 << 16;
/** UTF-8 needs no more than three bytes for what is one unit of a text. */
const BYTES_OF_A_UNIT = 3;

/** Room in which lines of PostgreSQL's text format of COPY become bytes. */
export class CopyRoom {
  private bytes = Buffer.allocUnsafeSlow(BYTES_OF_A_PIECE);
  private filled = 0;

  /** Bytes that the room holds: where the next text begins. */
  get length(): number {
    return this.filled;
  }

  get isFull(): boolean {
    return this.filled >= BYTES_OF_A_PIECE;
  }

  /** Writing into room that is large enough costs a third of asking for the exact size first. */
  add(text: string): void {
    const most = this.filled + text.length * BYTES_OF_A_UNIT;
    if (most > this.bytes.length) this.grow(most);
    this.filled += this.bytes.write(text, this.filled, 'utf8');
  }

  /** What has been added from `start` on; only good until the next text is added. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.filled);
  }

  /** Takes back what was added from `start` on. */
  backTo(start: number): void {
    this.filled = start;
  }

  /** Gives what the room holds, which is empty afterwards. */
  empty(): Buffer {
    const piece = this.bytes.subarray(0, this.filled);
    this.bytes = Buffer.allocUnsafeSlow(this.bytes.length);
    this.filled = 0;
    return piece;
  }

  private grow(most: number): void {
    const wider = Buffer.allocUnsafeSlow(most * 2);
    this.bytes.copy(wider, 0, 0, this.filled);
    this.bytes = wider;
  }
}
