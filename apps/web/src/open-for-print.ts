import { onMounted, onUnmounted } from 'vue';

/** On paper nothing can be opened: while the page prints, everything folded away is open. */
export function useOpenForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  };
  const close = (): void => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  onMounted(() => {
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
  });
  onUnmounted(() => {
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  });
}
