import type { Command } from '../command.js';
import { UsageError } from '../exit-status.js';
import { runOperator } from './operator.js';

/** An operator's command: it runs on the server. */
export const searchIndex: Command = {
  usage: 'index check | index rebuild',
  options: [],
  async run(args, context) {
    const [word = '', ...more] = args.words;
    if (!['check', 'rebuild'].includes(word) || more.length > 0) throw new UsageError('请写 credit index check 或 credit index rebuild');
    return runOperator([`index-${word}`, ...(context.json ? ['--json'] : [])]);
  },
};
