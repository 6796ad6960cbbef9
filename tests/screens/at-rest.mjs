/** The script has put its page in the place of the document's own, or left that for good; a page without script has neither. */
const TAKEN = `(() => { const app = document.querySelector('#app'); return app === null || app.__vue_app__ !== undefined || app.hasAttribute('data-stays'); })()`;

/** Waits until a page is there as its reader has it: its script has taken over, and nothing is being fetched. */
export async function atRest(page) {
  await page.waitForFunction(TAKEN);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}
