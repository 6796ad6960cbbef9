import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

test('the committed types are those of the contract and the questions (node apps/web/print-operations.mjs writes them anew)', () => {
  const printed = execFileSync(process.execPath, ['apps/web/print-operations.mjs', '--print'], { encoding: 'utf8' });
  expect(printed).toBe(readFileSync('apps/web/src/operations.ts', 'utf8'));
});

const TYPED = /question<(\w+)(Query|Mutation), (\w+)Variables>\(\s*\/\* GraphQL \*\/ `(query|mutation) (\w+)/g;
const sources = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)api(\/[a-z-]+)?\.ts$/.test(name))
  .map((name) => [name, readFileSync(`apps/web/src/${name}`, 'utf8')] as const);
const questions = sources.flatMap(([name, text]) => [...text.matchAll(TYPED)].map(([, answer, kind, variables, asked, of]) => ({ name, answer, kind, variables, asked, of })));

test('every question of the site and the desk is among them, each under a name of its own', () => {
  const written = sources.flatMap(([, text]) => [...text.matchAll(/= question</g)]);
  expect(questions.length).toBeGreaterThan(20);
  expect(questions).toHaveLength(written.length);
  expect(new Set(questions.map(({ of }) => of)).size).toBe(questions.length);
});

test.each(questions)('$name asks $of with the types of that name', ({ answer, kind, variables, asked, of }) => {
  expect([answer, variables, kind?.toLowerCase()]).toEqual([of, `${of}${kind}`, asked]);
});
