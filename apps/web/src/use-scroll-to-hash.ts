import { nextTick, watch, type ShallowRef } from 'vue';
import { useRoute } from 'vue-router';

/** Scrolls to the place that the address names: it is only there when the answer is. */
export function useScrollToHash(answer: Readonly<ShallowRef<unknown>>): void {
  const route = useRoute();
  watch(
    [answer, () => route.hash],
    async ([there, hash]) => {
      if (!there || hash === '') return;
      await nextTick();
      document.getElementById(hash.slice(1))?.scrollIntoView();
    },
    { immediate: true },
  );
}
