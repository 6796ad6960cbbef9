import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Client } from '../connection.js';
import { CopyRoom } from './copy-room.js';

/**
 * Sends a line for each item in PostgreSQL's text format of COPY to `table`: the fastest way in. `write` adds one item's line
 * with its end: the values of `columns`, in their order. Lines are made when they go out, so that a batch's are never all there.
 */
export async function copyIn<T>(
  client: Client,
  target: { readonly table: string; readonly columns: readonly string[] },
  items: readonly T[],
  write: (item: T, room: CopyRoom) => void,
): Promise<void> {
  if (items.length === 0) return;
  const stream = client.query(copyFrom(`copy ${target.table} (${target.columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(inPieces(items, write)), stream);
}

function* inPieces<T>(items: readonly T[], write: (item: T, room: CopyRoom) => void): Generator<Buffer> {
  const room = new CopyRoom();
  for (const item of items) {
    write(item, room);
    if (room.isFull) yield room.empty();
  }
  if (room.length > 0) yield room.empty();
}
