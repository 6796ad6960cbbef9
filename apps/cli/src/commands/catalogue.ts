import type { Command } from '../command.js';
import { UsageError } from '../exit-status.js';
import { runOperator } from './operator.js';

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
