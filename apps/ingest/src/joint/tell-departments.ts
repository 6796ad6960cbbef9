import { taskQuestion, type Catalogue } from '@credit/catalogue';
import type { Store } from '@credit/db';
import type { Day } from '@credit/domain';
import { measureChanges, searchedCategories } from '@credit/sanctions';
import { repeat } from '../worker/repeat.js';

const PAUSE_MS = 3000;
/** Subjects of one transaction. */
const AT_ONCE = 500;

export interface TellingContext {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly today: Day | null;
}

/** Looks at every subject whose listings may have changed, and writes the tasks of joint measures. Returns when nothing is left. */
export async function tellDepartments({ store, catalogue, today }: TellingContext, goesOn: () => boolean = () => true): Promise<void> {
  await store.measureRound.exclusively(async () => {
    const day = today ?? (await store.today());
    const question = taskQuestion(catalogue, day);
    const moment = { day, rules: catalogue.version, categories: searchedCategories(catalogue, day) };
    while (goesOn() && (await store.measureRound.advance(moment, AT_ONCE, (subject) => measureChanges(subject, question))) > 0);
  });
}

/** Tells departments again and again, until it is stopped. */
export function startTelling(context: TellingContext, log: (line: string) => void): { stop(): Promise<void> } {
  let stopping = false;
  const telling = repeat(PAUSE_MS, () =>
    tellDepartments(context, () => !stopping).catch((error: unknown) => log(`联合奖惩任务没有推送完，稍后自动继续：${error instanceof Error ? error.message : String(error)}`)),
  );
  return {
    stop: () => {
      stopping = true;
      return telling.stop();
    },
  };
}
