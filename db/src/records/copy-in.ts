import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Client } from '../connection.js';

const CHARACTERS_PER_WRITE = 1 << 16;

/** Sends lines in PostgreSQL's text format of COPY to `table`: the fastest way in. Each line has the values of `columns`, in their order. */
export async function copyIn(
  client: Client,
  target: { readonly table: string; readonly columns: readonly string[] },
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const stream = client.query(copyFrom(`copy ${target.table} (${target.columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(inPieces(lines)), stream);
}

function* inPieces(lines: readonly string[]): Generator<Buffer> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    piece += '\n';
    if (piece.length < CHARACTERS_PER_WRITE) continue;
    yield Buffer.from(piece, 'utf8');
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece, 'utf8');
}
