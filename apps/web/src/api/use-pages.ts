import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef, type WatchSource } from 'vue';
import type { KeptAnswers } from './kept-answers.js';
import { toProblem, useAnswer, type Problem } from './use-answer.js';

/** Where a connection goes on. */
interface PageInfo {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** A page of a connection, of either kind that the platform has. */
export type Page<N> = { readonly pageInfo: PageInfo } & ({ readonly nodes: readonly N[] } | { readonly edges: readonly { readonly node: N }[] });

function nodesOf<N>(page: Page<N>): readonly N[] {
  return 'nodes' in page ? page.nodes : page.edges.map(({ node }) => node);
}

/** Pages of a connection, gathered as the reader asks for more. */
export interface PagesState<N, P extends Page<N>> {
  readonly first: ComputedRef<P | undefined>;
  readonly nodes: ComputedRef<readonly N[]>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  readonly following: FollowingState;
  retry(): void;
}

/** The pages after the first. */
export interface FollowingState {
  readonly hasMore: ComputedRef<boolean>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  more(): Promise<void>;
}

export function usePages<N, P extends Page<N>>(
  depends: WatchSource<unknown>,
  question: (after: string | null, signal: AbortSignal) => Promise<P>,
  kept?: KeptAnswers<readonly P[]>,
): PagesState<N, P> {
  const loadingMore = shallowRef(false);
  const moreProblem = shallowRef<Problem>();
  let running: AbortController | undefined;
  /** A page that follows an older question's first page must never be added to a newer one's. */
  const dropFollowing = (): void => {
    running?.abort();
    running = undefined;
    loadingMore.value = false;
    moreProblem.value = undefined;
  };
  watch(depends, dropFollowing);
  onScopeDispose(dropFollowing);
  const { answer, loading, problem, extend, retry } = useAnswer<readonly P[]>(depends, async (signal) => [await question(null, signal)], kept);

  async function more(): Promise<void> {
    const pages = answer.value ?? [];
    const last = pages.at(-1);
    if (!last?.pageInfo.hasNextPage || loadingMore.value || loading.value) return;
    const current = new AbortController();
    running = current;
    loadingMore.value = true;
    moreProblem.value = undefined;
    try {
      const next = await question(last.pageInfo.endCursor, current.signal);
      if (running === current) extend([...pages, next]);
    } catch (error) {
      if (running === current) moreProblem.value = toProblem(error);
    } finally {
      if (running === current) loadingMore.value = false;
    }
  }

  return {
    first: computed(() => answer.value?.[0]),
    nodes: computed(() => (answer.value ?? []).flatMap((page) => nodesOf<N>(page))),
    loading,
    problem,
    following: { hasMore: computed(() => answer.value?.at(-1)?.pageInfo.hasNextPage === true), loading: loadingMore, problem: moreProblem, more },
    retry,
  };
}
