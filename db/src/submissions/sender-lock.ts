import type { Pool } from '../connection.js';
import { withLock } from '../locks.js';

const SPACE = 42;

/** Runs `work` while holding the sender's lock for one item: files of one sender for one item are worked one after the other. */
export function withSenderLock(
  pool: Pool,
  sender: { readonly organ: string; readonly item: string },
  work: (isHeld: () => Promise<boolean>) => Promise<void>,
): Promise<boolean> {
  return withLock(pool, { space: SPACE, key: `${sender.organ} ${sender.item}` }, work);
}
