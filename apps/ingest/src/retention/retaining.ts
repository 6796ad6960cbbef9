import { exclusively, todayOf } from '@credit/db';
import type { IngestConfig } from '../config.js';
import { withOperatorLog } from '../operator/operator-log.js';
import { repeat } from '../worker/repeat.js';
import { runRetention, type RetentionContext } from './run-retention.js';

/** A start is not held up by it. */
const FIRST_MS = 10 * 60 * 1000;
const EVERY_MS = 24 * 60 * 60 * 1000;

/** Runs the rules of retention every day. Of several workers one is at it. */
export function startRetaining(context: Omit<RetentionContext, 'today'>, config: IngestConfig, log: (line: string) => void): { stop(): Promise<void> } {
  let retaining: { stop(): Promise<void> } | undefined;
  const timer = setTimeout(() => {
    retaining = repeat(EVERY_MS, async () => {
      try {
        await exclusively(context.pool, 'retention', () =>
          withOperatorLog(context.pool, config, async (write) => {
            const results = await runRetention({ ...context, today: todayOf(config) }, write);
            for (const { rule, count, done } of results) if (count > 0) log(`${rule.what}：到期 ${count}，${done === null ? '待人处理' : `已处理 ${done}`}`);
          }),
        );
      } catch (error) {
        log(`到期清理没有做完，明天再做：${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }, FIRST_MS);
  timer.unref();
  return {
    stop: async () => {
      clearTimeout(timer);
      await retaining?.stop();
    },
  };
}
