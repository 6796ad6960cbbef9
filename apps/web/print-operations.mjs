// Writes the types of the site's questions and their answers anew: `node apps/web/print-operations.mjs`.
// `--print` writes them to the output instead: a test compares them with the file that is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { runnerImport } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const FILE = at('./src/operations.ts');
const HEAD = '// What schema.graphql answers to the questions of the site: written by `node apps/web/print-operations.mjs`, never by hand.\n';

/** Texts are put together where they are asked: what their modules registered is read, not their source. */
async function readQuestions() {
  const { module } = await runnerImport(at('./src/api/all-questions.ts'), { configFile: false, root: at('.') });
  return module.ALL_QUESTIONS.map((text) => ({ text, name: nameOf(text), document: parse(text) })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(text) {
  const name = parse(text).definitions[0].name?.value;
  if (name === undefined) throw new Error(`a question without a name has no types: ${text.slice(0, 80)}`);
  return name;
}

const written = await codegen({
  filename: FILE,
  schema: parse(readFileSync(at('../gateway/schema.graphql'), 'utf8')),
  documents: await readQuestions(),
  config: {},
  plugins: [{ operations: { skipTypename: true, immutableTypes: true, useTypeImports: true, strictScalars: true, scalars: { Day: 'string', ID: 'string' } } }],
  pluginMap: { operations },
});
const text = `${HEAD}${written.trim()}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(FILE, text);
