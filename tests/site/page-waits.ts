import type { Page } from 'playwright-core';

const LOOK_MS = 50;

/** Waits until an expression holds in the page. Asked from outside, again and again: the page's own policy lets nothing be evaluated in it. */
export async function untilHolds(page: Page, expression: string, { within, otherwise }: { readonly within: number; readonly otherwise: string }): Promise<void> {
  for (let waited = 0; waited < within; waited += LOOK_MS) {
    if ((await page.evaluate<boolean>(expression)) === true) return;
    await page.waitForTimeout(LOOK_MS);
  }
  throw new Error(otherwise);
}

/** Keeps back what the page asks for under such addresses, until it is let go. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
