import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const { parse } = createRequire(fileURLToPath(new URL('catalogue/package.json', root)))('yaml');

/** The list of reviewed advisories (docs/advisories.yaml). */
export function readReviews() {
  const { reviewed = [], avoided = [] } = parse(readFileSync(new URL('docs/advisories.yaml', root), 'utf8'), { schema: 'failsafe' });
  return { reviewed, avoided };
}

export function readLock() {
  return JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
}
