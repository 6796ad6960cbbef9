import { setTimeout as pause } from 'node:timers/promises';

/** The script has put its page in the place of the document's own, or left that for good; a page without script has neither. */
const TAKEN = `(() => { const app = document.querySelector('#app'); return app === null || app.__vue_app__ !== undefined || app.hasAttribute('data-stays'); })()`;
const PATIENCE_MS = 30_000;

/** Waits until a page is there as its reader has it: its script has taken over, and nothing is being fetched. Asked from outside: the page's own policy lets nothing be evaluated in it. */
export async function atRest(page) {
  for (let waited = 0; !(await page.evaluate(TAKEN)); waited += 50) {
    if (waited > PATIENCE_MS) throw new Error('the script did not take over');
    await pause(50);
  }
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}
