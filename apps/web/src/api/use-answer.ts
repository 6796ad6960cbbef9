import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue';
import { useRoute } from 'vue-router';
import { AnswerError } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';

let noteFirst: (answered: boolean) => void = () => undefined;
/** Whether the first question of the visit got its answer, once that is known. */
export const firstAnswer = new Promise<boolean>((resolve) => (noteFirst = resolve));

/** Why there is no answer, for the reader; `refused`: asking again is of no use. `goTo`: where that leads on, if anywhere. */
export interface Problem {
  readonly words: string;
  readonly refused: boolean;
  readonly goTo?: string | null;
}

/** An answer that is being waited for, is there, or did not come. */
export interface AnswerState<T> {
  readonly answer: ShallowRef<T | undefined>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  /** Shows a fuller answer to the same question. */
  extend(answer: T): void;
  /** Asks anew, also where the answer in sight was kept from before. */
  retry(): void;
}

/**
 * Asks again whenever what it depends on changes; an older question is given up. While a new answer is awaited the old
 * one stays in sight; when it does not come, nothing stays that answers another question. Without `kept` answers are forgotten with the
 * page: what is a person's own, and what changes under the reader's hands.
 */
export function useAnswer<T>(depends: WatchSource<unknown>, question: (signal: AbortSignal) => Promise<T>, kept = new KeptAnswers<T>()): AnswerState<T> {
  const route = useRoute();
  const answer = shallowRef<T>();
  const loading = shallowRef(true);
  const problem = shallowRef<Problem>();
  let address = '';
  let running: AbortController | undefined;
  const extend = (fuller: T): void => {
    answer.value = fuller;
    kept.keep(address, fuller);
  };
  const ask = async (): Promise<void> => {
    const current = new AbortController();
    running = current;
    loading.value = true;
    try {
      const got = await question(current.signal);
      if (running !== current) return;
      extend(got);
      noteFirst(true);
    } catch (error) {
      if (running !== current) return;
      answer.value = undefined;
      problem.value = toProblem(error);
      noteFirst(false);
    } finally {
      if (running === current) loading.value = false;
    }
  };
  const begin = (): void => {
    running?.abort();
    running = undefined;
    problem.value = undefined;
    address = route.fullPath;
  };
  const load = (): void => {
    begin();
    const left = kept.leftAt(address);
    if (left === undefined) return void ask();
    answer.value = left;
    loading.value = false;
    noteFirst(true);
  };
  const retry = (): void => {
    begin();
    void ask();
  };
  watch(depends, load, { immediate: true });
  onScopeDispose(() => {
    running?.abort();
    running = undefined;
  });
  return { answer, loading, problem, extend, retry };
}

export function toProblem(error: unknown): Problem {
  return error instanceof AnswerError ? { words: error.message, refused: error.refused, goTo: error.goTo } : { words: '页面出了问题，请刷新后再试。', refused: false };
}
