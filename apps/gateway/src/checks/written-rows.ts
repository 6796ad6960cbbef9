import { canonicalJson, WrittenJson } from '@credit/receipts';
import type { CheckRow } from './check-row.js';

const PIECE = 1 << 20;

/** The rows of an answer as they are written in it and in its receipt: row by row, so that a hundred thousand never stand in memory as objects. */
export class WrittenRows {
  private readonly pieces: Buffer[] = [];
  private text = '[';
  private rows = 0;

  add(row: CheckRow): void {
    this.text += `${this.rows === 0 ? '' : ','}${canonicalJson(row)}`;
    this.rows += 1;
    if (this.text.length > PIECE) this.put();
  }

  get count(): number {
    return this.rows;
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
