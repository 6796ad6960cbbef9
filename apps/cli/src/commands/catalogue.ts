import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.js';
import { EXIT, UsageError, type ExitStatus } from '../exit-status.js';

const OPERATOR = resolve(dirname(fileURLToPath(import.meta.url)), '../../../ingest/dist/operator.js');

/** An operator's command: it runs on the server. */
export const catalogue: Command = {
  usage: 'catalogue check',
  options: [],
  async run(args, context) {
    if (args.words[0] !== 'check' || args.words.length > 1) throw new UsageError('请写 credit catalogue check');
    return runOperator(['catalogue-check', ...(context.json ? ['--json'] : [])]);
  },
};

function runOperator(words: readonly string[]): Promise<ExitStatus> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [OPERATOR, ...words], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (status) => done(status === 0 ? EXIT.done : status === 1 ? EXIT.look : status === 3 ? EXIT.usage : EXIT.refused));
  });
}
