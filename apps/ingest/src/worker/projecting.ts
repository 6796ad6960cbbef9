import { drainOutbox, type Draining } from '@credit/db';
import type { Day } from '@credit/domain';
import { repeat } from './repeat.js';
import { tellOnce } from './tell-once.js';

const POLL_MS = 500;

/** Keeps the documents of the search in step with what is taken in. Of several workers one at a time is at it. */
export function startProjecting(context: Omit<Draining, 'day'> & { readonly today: () => Day }, log: (line: string) => void): { stop(): Promise<void> } {
  let stopping = false;
  const tell = tellOnce(log);
  const { today, ...draining } = context;
  const projector = repeat(POLL_MS, async () => {
    try {
      while (!stopping && (await drainOutbox({ ...draining, day: today() })) > 0);
    } catch (error) {
      tell(`检索的更新中断，稍后自动继续：${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return {
    stop: () => {
      stopping = true;
      return projector.stop();
    },
  };
}
