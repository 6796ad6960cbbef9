import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.js';
import { EXIT, UsageError, type ExitStatus } from '../exit-status.js';

const OPERATOR = resolve(dirname(fileURLToPath(import.meta.url)), '../../../ingest/dist/operator.js');

/** An operator's command: it runs on the server. */
export const catalogue: Command = {
  usage: 'catalogue check | catalogue digests',
  options: [],
  async run(args, context) {
    const [word = '', ...more] = args.words;
    if (!['check', 'digests'].includes(word) || more.length > 0) throw new UsageError('请写 credit catalogue check 或 credit catalogue digests');
    return runOperator([`catalogue-${word}`, ...(context.json ? ['--json'] : [])]);
  },
};

function runOperator(words: readonly string[]): Promise<ExitStatus> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [OPERATOR, ...words], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (status) => done(status === 0 ? EXIT.done : status === 1 ? EXIT.look : status === 3 ? EXIT.usage : EXIT.refused));
  });
}
