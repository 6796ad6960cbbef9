import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { printedSchema } from './printed-schema.js';

test('the committed contract is what the code answers by (node apps/gateway/dist/print-schema.js writes it anew)', async () => {
  expect(await printedSchema()).toBe(readFileSync('apps/gateway/schema.graphql', 'utf8'));
});

test('the contract names what the outside relies on', async () => {
  const schema = await printedSchema();
  for (const name of ['subject(', 'searchSubjects(', 'publicNotices(', 'publicLists:', 'catalogue(', 'checkSubjects(', 'checkReceipt(', 'coverage(', 'obligations(']) expect(schema).toContain(`  ${name}`);
});
