import { nextTick, type App } from 'vue';
import { firstAnswer } from './api/use-answer.js';

/**
 * The page came with its content: that stays in sight until the script has as much to show, and then makes room for it at once. Where
 * the script gets no answer the page stays as it came: its links and forms need no script.
 */
export function takeOver(app: App, told: Element): void {
  const place = document.createElement('div');
  place.id = told.id;
  app.mount(place);
  void firstAnswer.then(async (answered) => {
    await nextTick();
    if (answered) leaveAsRead(told, place);
    else {
      app.unmount();
      told.toggleAttribute('data-stays', true);
    }
  });
}

/** What the reader has unfolded meanwhile stays unfolded, and keeps the focus. */
function leaveAsRead(told: Element, place: Element): void {
  const now = new Map(foldsOf(place));
  const touched = foldsOf(told).map(([key, fold]) => ({ fold: now.get(key), open: fold.open, focused: fold.querySelector('summary') === document.activeElement }));
  for (const { fold, open } of touched) if (fold && open) fold.open = true;
  told.replaceWith(place);
  touched.find(({ focused }) => focused)?.fold?.querySelector('summary')?.focus({ preventScroll: true });
}

/** Every fold by what its summary says, and which of those it is. */
function foldsOf(root: Element): readonly (readonly [key: string, fold: HTMLDetailsElement])[] {
  const said = new Map<string, number>();
  return [...root.querySelectorAll('details')].map((fold) => {
    const words = fold.querySelector('summary')?.textContent.trim() ?? '';
    const nth = (said.get(words) ?? 0) + 1;
    said.set(words, nth);
    return [`${words} ${nth}`, fold];
  });
}
