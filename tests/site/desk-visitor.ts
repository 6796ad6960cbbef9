import type { SiteUnderTest } from './site-under-test.js';

/** Signs in at the demo issuer and goes to a page of the desk; with a second factor where one is asked for. */
export async function signInToDesk(site: SiteUnderTest, account: RegExp, { at, secondFactor = false }: { readonly at: string; readonly secondFactor?: boolean }): Promise<void> {
  await site.page.goto(`${site.platform.url}/sign-in?next=${encodeURIComponent(`/desk${at}`)}${secondFactor ? '&second-factor=1' : ''}`);
  await site.page.getByRole('button', { name: account }).click();
  await site.page.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await site.page.waitForLoadState('networkidle');
}

/** What the control with the focus is called: its label, or what stands in it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return [at?.getAttribute('aria-label') ?? '', ...[...(at?.labels ?? [])].map((label) => label.innerText), at?.innerText ?? ''].join(' ');
})()`;

/** Presses Tab until the named control has the focus; throws where it is not reached within so many steps. */
export async function tabTo(site: SiteUnderTest, name: RegExp, { most = 120, key = 'Tab' }: { readonly most?: number; readonly key?: 'Tab' | 'Shift+Tab' } = {}): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await site.page.keyboard.press(key);
    if (name.test(String(await site.page.evaluate(FOCUSED)))) return;
  }
  throw new Error(`${String(name)} is not reached by ${key}`);
}
