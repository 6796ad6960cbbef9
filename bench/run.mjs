// npm run bench [-- name …]: the measured comparisons; prints a table and writes bench/results/<name>.json.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, ...options] = process.argv.slice(2);
const known = readdirSync(join(here, 'measures')).map((file) => file.replace(/\.mjs$/, ''));
if (name !== undefined && !known.includes(name)) {
  console.error(`没有 ${name}；有：${known.join('、')}`);
  process.exit(3);
}

for (const each of name === undefined ? known : [name]) {
  const { measure } = await import(`./measures/${each}.mjs`);
  const results = await measure(options);
  console.table(results.map(({ name, unit, ours, reference, limit, ratio, n }) => ({ name, unit, ours, reference, ratio, limit, n })));
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(join(here, 'results', `${each}.json`), `${JSON.stringify(results, null, 2)}\n`);
}
