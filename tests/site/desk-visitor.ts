import { AxeBuilder } from '@axe-core/playwright';
import type { SiteUnderTest } from './site-under-test.js';

/** Signs in at the demo issuer and goes to a page of the desk; with a second factor where one is asked for. */
export async function signInToDesk(site: SiteUnderTest, account: RegExp, { at, secondFactor = false }: { readonly at: string; readonly secondFactor?: boolean }): Promise<void> {
  await site.page.goto(`${site.platform.url}/sign-in?next=${encodeURIComponent(`/desk${at}`)}${secondFactor ? '&second-factor=1' : ''}`);
  await site.page.getByRole('button', { name: account }).click();
  await site.page.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await site.page.waitForLoadState('networkidle');
}

/** What axe finds wrong with the page in one look of it. */
export async function faultsOf(site: SiteUnderTest): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: site.page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200) ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

const LOOKS = [{ colorScheme: 'light', contrast: 'no-preference' }, { colorScheme: 'dark', contrast: 'no-preference' }, { colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'more' }] as const;

/** What axe finds in light, dark and high contrast; none is right. */
export async function faultsInEveryLight(site: SiteUnderTest): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await site.page.emulateMedia(look);
    found.push(...(await faultsOf(site)).map((fault) => `${look.colorScheme} ${look.contrast}: ${fault}`));
  }
  await site.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  return found;
}

/** Presses Tab until the named control has the focus; throws where it is never reached. */
export async function tabTo(site: SiteUnderTest, name: RegExp, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await site.page.keyboard.press('Tab');
    const focused = await site.page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])].map((label) => label.innerText).join(' ') : '';
      return `${at?.getAttribute('aria-label') ?? ''} ${labels} ${at instanceof HTMLElement ? at.innerText : ''}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`${String(name)} is not reached by Tab`);
}
