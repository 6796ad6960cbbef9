import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from './graphql/printed-schema.js';

/** Writes the contract anew after a wanted change: `node apps/gateway/dist/print-schema.js`. */
writeFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), await printedSchema());
