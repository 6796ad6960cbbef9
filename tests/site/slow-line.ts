import type { Page } from 'playwright-core';

/** A telephone of four years ago on a weak signal: a quarter of this machine's speed, 400 kbit/s, 400 ms there and back. */
const SLOWER = 4;
const BYTES_PER_SECOND = 400_000 / 8;
const LATENCY_MS = 400;

/** What a reader on a slow line met. */
export interface Painted {
  /** When the largest content was there, in milliseconds. */
  readonly largestMs: number;
  /** How much moved after it was painted (Cumulative Layout Shift). */
  readonly shift: number;
}

/** Opens a page of an empty browser on a slow line and tells when its largest content was painted and what moved. */
export async function paintedSlowly(page: Page, url: string): Promise<Painted> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  try {
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    return await page.evaluate<Painted>(OBSERVED);
  } finally {
    await session.detach();
  }
}

/** The browser's own notes, those of before included. */
const OBSERVED = `new Promise((done) => {
  const seen = { largestMs: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.largestMs = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(seen), 500);
})`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}
