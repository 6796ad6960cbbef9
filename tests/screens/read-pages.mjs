import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('./pages.json', import.meta.url));
/**
 * name: of the file; path: address; as: name of a demo account (nobody has signed in without one); second-factor: it shows
 * one when it signs in; widths: 1280 and 360 unless
 * it says otherwise; display: as display.ts keeps it; do: steps before the picture is taken; part: selector of what alone is
 * shown; tall: how much of it at most. `guides` are the pictures of docs/guides.
 */
const KEYS = new Set(['name', 'path', 'as', 'second-factor', 'widths', 'display', 'do', 'part', 'tall']);

/** What pictures are to be taken of, each with its folder. A name that is there twice, or a key that nobody knows, is a fault. */
export function readPages() {
  const { pages, guides } = JSON.parse(readFileSync(FILE, 'utf8'));
  const all = [...pages.map((page) => ({ widths: [1280, 360], folder: 'docs/screens', ...page })), ...guides.map((page) => ({ widths: [760], folder: 'docs/guides/pictures', ...page }))];
  const names = new Set();
  for (const page of all) {
    for (const key of Object.keys(page)) if (key !== 'folder' && !KEYS.has(key)) throw new Error(`pages.json: ${page.name} 有不认识的键 ${key}`);
    if (names.has(page.name)) throw new Error(`pages.json: ${page.name} 写了两次`);
    names.add(page.name);
  }
  return all;
}
