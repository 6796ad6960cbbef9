import { chromium, type Browser } from 'playwright-core';

/** Chromium as it is installed here; undefined where there is none (the run says so and CI requires it). */
export const CHROMIUM = process.env['TEST_CHROMIUM'];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '/usr/bin/chromium',
    // The parts of a day are typed in the order of the browser's own language; names of files are Chinese, in a locale that every machine has.
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: 'en_US' },
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync',
    ],
  });
}
