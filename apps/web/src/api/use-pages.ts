import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef, type WatchSource } from 'vue';
import type { PageInfo } from './page-info.js';
import { problemWords, useAnswer } from './use-answer.js';

interface Page<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: PageInfo;
}

/** Pages of a connection, gathered as the reader asks for more. */
export interface PagesState<N, P extends Page<N>> {
  readonly first: ShallowRef<P | undefined>;
  readonly nodes: ComputedRef<readonly N[]>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<string | undefined>;
  readonly following: FollowingState;
  retry(): void;
}

/** The pages after the first. */
export interface FollowingState {
  readonly hasMore: ComputedRef<boolean>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<string | undefined>;
  more(): Promise<void>;
}

export function usePages<N, P extends Page<N>>(
  depends: WatchSource<unknown>,
  question: (after: string | null, signal: AbortSignal) => Promise<P>,
): PagesState<N, P> {
  const later = shallowRef<readonly P[]>([]);
  const loadingMore = shallowRef(false);
  const moreProblem = shallowRef<string>();
  let running: AbortController | undefined;
  /** A page that follows an older question's first page must never be added to a newer one's. */
  const dropFollowing = (): void => {
    running?.abort();
    running = undefined;
    later.value = [];
    loadingMore.value = false;
    moreProblem.value = undefined;
  };
  const start = useAnswer(depends, (signal) => {
    dropFollowing();
    return question(null, signal);
  });
  onScopeDispose(dropFollowing);
  const pages = computed(() => (start.answer.value ? [start.answer.value, ...later.value] : []));

  async function more(): Promise<void> {
    const last = pages.value.at(-1);
    if (!last?.pageInfo.hasNextPage || loadingMore.value || start.loading.value) return;
    const current = new AbortController();
    running = current;
    loadingMore.value = true;
    moreProblem.value = undefined;
    try {
      const next = await question(last.pageInfo.endCursor, current.signal);
      if (running === current) later.value = [...later.value, next];
    } catch (error) {
      if (running === current) moreProblem.value = problemWords(error);
    } finally {
      if (running === current) loadingMore.value = false;
    }
  }

  return {
    first: start.answer,
    nodes: computed(() => pages.value.flatMap((page) => page.edges.map((edge) => edge.node))),
    loading: start.loading,
    problem: start.problem,
    following: { hasMore: computed(() => pages.value.at(-1)?.pageInfo.hasNextPage === true), loading: loadingMore, problem: moreProblem, more },
    retry: start.retry,
  };
}
