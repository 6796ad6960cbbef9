import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitStatus } from '../exit-status.js';

const OPERATOR = resolve(dirname(fileURLToPath(import.meta.url)), '../../../ingest/dist/operator.js');

/** Runs a command of the operator: it runs on the server, on its database. */
export function runOperator(words: readonly string[]): Promise<ExitStatus> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [OPERATOR, ...words], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (status) => done(status === 0 ? EXIT.done : status === 1 ? EXIT.look : status === 3 ? EXIT.usage : EXIT.refused));
  });
}
