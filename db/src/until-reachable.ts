import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from './connection.js';
import { isPassing } from './passing-error.js';

const RETRY_MS = 1000;
const TELL_EVERY_MS = 30_000;

/** Waits for a database that is away, telling so now and then; what time does not mend (a wrong password, no such database) throws. */
export async function untilReachable(pool: Pool, tell: (error: Error) => void): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      if (!(error instanceof Error) || !isPassing(error)) throw error;
      if (waited % TELL_EVERY_MS === 0) tell(error);
      await pause(RETRY_MS);
    }
  }
}
