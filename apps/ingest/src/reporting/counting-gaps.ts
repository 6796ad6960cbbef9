import type { Catalogue } from '@credit/catalogue';
import { exclusively, todayOf, type Pool } from '@credit/db';
import type { Day } from '@credit/domain';
import type { IngestConfig } from '../config.js';
import { repeat } from '../worker/repeat.js';
import { countGaps } from './count-gaps.js';

/** How soon a new day is noticed. */
const EVERY_MS = 60 * 60 * 1000;
/** A start is not held up by it. */
const FIRST_MS = 60 * 1000;

/** Counts subjects without the record that they should have, once a day: what is asked of a department in a year changes by the day. Of several workers one is at it. */
export function startCountingGaps(context: { readonly pool: Pool; readonly catalogue: Catalogue }, config: IngestConfig, log: (line: string) => void): { stop(): Promise<void> } {
  let counting: { stop(): Promise<void> } | undefined;
  let counted: Day | undefined;
  const count = async (): Promise<void> => {
    const today = todayOf(config);
    if (counted === today) return;
    await countGaps({ ...context, today });
    counted = today;
  };
  const timer = setTimeout(() => {
    counting = repeat(EVERY_MS, () =>
      exclusively(context.pool, 'record-gaps', count).then(
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
