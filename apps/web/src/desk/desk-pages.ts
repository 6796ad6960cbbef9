import type { DeskPage } from './desk-page.js';

const found = import.meta.glob<{ readonly PAGES: readonly DeskPage[] }>('./*/pages.ts', { eager: true });

/** Every page that a feature of the desk has. */
export const DESK_PAGES: readonly DeskPage[] = Object.values(found).flatMap(({ PAGES }) => PAGES);
