// npm run bench [-- name [--option value …]]: the measured comparisons; prints a table and writes bench/results/<name>.json.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, ...words] = process.argv.slice(2).filter((word) => word !== '--');
const known = readdirSync(join(here, 'measures')).map((file) => file.replace(/\.mjs$/, ''));
if (name !== undefined && !known.includes(name)) refuse(`没有 ${name}；有：${known.join('、')}`);

for (const each of name === undefined ? known : [name]) {
  const { measure, options } = await import(`./measures/${each}.mjs`);
  const results = await measure(readOptions(words, options ?? {}));
  console.table(results.map(({ name, unit, ours, reference, ratio, limit, n }) => ({ name, unit, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ratio), limit, n })));
  const folder = process.env.BENCH_RESULTS ?? join(here, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${each}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

/** `--rows 1000` over the measure's own defaults; anything else is a slip. */
function readOptions(given, defaults) {
  const read = { ...defaults };
  for (let i = 0; i < given.length; i += 2) {
    const key = given[i]?.replace(/^--/, '');
    const value = given[i + 1];
    if (!(key in defaults) || value === undefined) refuse(`不认识 ${given[i]}；可用：${Object.entries(defaults).map(([k, v]) => `--${k} ${v}`).join(' ')}`);
    read[key] = typeof defaults[key] === 'number' ? Number(value) : value;
    if (Number.isNaN(read[key])) refuse(`--${key} 要一个数`);
  }
  return read;
}

function refuse(message) {
  console.error(message);
  process.exit(3);
}

function rounded(value) {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
