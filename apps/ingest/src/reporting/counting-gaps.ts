import type { Catalogue } from '@credit/catalogue';
import { exclusively, todayOf, type Pool } from '@credit/db';
import type { IngestConfig } from '../config.js';
import { repeat } from '../worker/repeat.js';
import { countGaps } from './count-gaps.js';

/** Once a day is often enough for what is asked of a department in a year; a new day, or what was taken in meanwhile, shows within the hour. */
const EVERY_MS = 60 * 60 * 1000;
/** A start is not held up by it. */
const FIRST_MS = 60 * 1000;

/** Counts subjects without the record that they should have, again and again. Of several workers one is at it. */
export function startCountingGaps(context: { readonly pool: Pool; readonly catalogue: Catalogue }, config: IngestConfig, log: (line: string) => void): { stop(): Promise<void> } {
  let counting: { stop(): Promise<void> } | undefined;
  const timer = setTimeout(() => {
    counting = repeat(EVERY_MS, () =>
      exclusively(context.pool, 'record-gaps', () => countGaps({ ...context, today: todayOf(config) })).then(
        () => undefined,
        (error: unknown) => log(`应有记录的主体没有算完，稍后再算：${error instanceof Error ? error.message : String(error)}`),
      ),
    );
  }, FIRST_MS);
  timer.unref();
  return {
    stop: async () => {
      clearTimeout(timer);
      await counting?.stop();
    },
  };
}
