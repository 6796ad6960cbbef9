import type { Command } from '../command.js';
import { UsageError } from '../exit-status.js';
import { runOperator } from './operator.js';

/** An operator's command: it runs on the server. */
export const retention: Command = {
  usage: 'retention plan | retention run',
  options: [],
  async run(args, context) {
    const [word = '', ...more] = args.words;
    if (!['plan', 'run'].includes(word) || more.length > 0) throw new UsageError('请写 credit retention plan 或 credit retention run');
    return runOperator([`retention-${word}`, ...(context.json ? ['--json'] : [])]);
  },
};
