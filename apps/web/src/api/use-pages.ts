import { computed, shallowRef, type ComputedRef, type ShallowRef, type WatchSource } from 'vue';
import type { PageInfo } from './operations.js';
import { AnswerError } from './graphql.js';
import { useAnswer } from './use-answer.js';

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
  readonly hasMore: ComputedRef<boolean>;
  more(): Promise<void>;
  retry(): void;
}

export function usePages<N, P extends Page<N>>(
  depends: WatchSource<unknown>,
  question: (after: string | null, signal: AbortSignal) => Promise<P>,
): PagesState<N, P> {
  const later = shallowRef<readonly P[]>([]);
  const start = useAnswer(depends, async (signal) => {
    later.value = [];
    return question(null, signal);
  });
  const pages = computed(() => (start.answer.value ? [start.answer.value, ...later.value] : []));
  return {
    first: start.answer,
    nodes: computed(() => pages.value.flatMap((page) => page.edges.map((edge) => edge.node))),
    loading: start.loading,
    problem: start.problem,
    hasMore: computed(() => pages.value.at(-1)?.pageInfo.hasNextPage === true),
    more: async () => {
      const last = pages.value.at(-1);
      if (!last) return;
      try {
        const next = await question(last.pageInfo.endCursor, new AbortController().signal);
        later.value = [...later.value, next];
      } catch (error) {
        start.problem.value = error instanceof AnswerError ? error.message : '没有取到更多，请再试一次';
      }
    },
    retry: start.retry,
  };
}
