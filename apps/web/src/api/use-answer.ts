import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue';
import { AnswerError } from './graphql.js';

/** An answer that is being waited for, is there, or did not come. */
export interface AnswerState<T> {
  readonly answer: ShallowRef<T | undefined>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<string | undefined>;
  retry(): void;
}

/**
 * Asks again whenever what it depends on changes; an older question is given up. While a new answer is awaited the old
 * one stays in sight; when it does not come, nothing stays that answers another question.
 */
export function useAnswer<T>(depends: WatchSource<unknown>, question: (signal: AbortSignal) => Promise<T>): AnswerState<T> {
  const answer = shallowRef<T>();
  const loading = shallowRef(true);
  const problem = shallowRef<string>();
  let running: AbortController | undefined;
  const load = async (): Promise<void> => {
    running?.abort();
    const current = new AbortController();
    running = current;
    loading.value = true;
    problem.value = undefined;
    try {
      const got = await question(current.signal);
      if (running === current) answer.value = got;
    } catch (error) {
      if (running !== current) return;
      answer.value = undefined;
      problem.value = problemWords(error);
    } finally {
      if (running === current) loading.value = false;
    }
  };
  watch(depends, () => void load(), { immediate: true });
  onScopeDispose(() => {
    running?.abort();
    running = undefined;
  });
  return { answer, loading, problem, retry: () => void load() };
}

export function problemWords(error: unknown): string {
  return error instanceof AnswerError ? error.message : '页面出了问题，请刷新后再试。';
}
