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
    if (answered) told.replaceWith(place);
    else {
      app.unmount();
      told.toggleAttribute('data-stays', true);
    }
  });
}
