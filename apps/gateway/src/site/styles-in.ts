import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** The style texts that stand in the built site's documents themselves; none where no site has been built. */
export function stylesIn(siteDir: string): readonly string[] {
  const path = join(siteDir, 'index.html');
  if (!existsSync(path)) return [];
  return [...readFileSync(path, 'utf8').matchAll(STYLE)].map(([, text]) => text ?? '');
}
