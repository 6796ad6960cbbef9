import type { Command } from '../command.js';
import { UsageError } from '../exit-status.js';
import { runOperator } from './operator.js';

/** An operator's command: it runs on the server. */
export const keys: Command = {
  usage: 'keys rotate | keys reseal | keys retire',
  options: [],
  async run(args, context) {
    const [word = '', ...more] = args.words;
    if (!['rotate', 'reseal', 'retire'].includes(word) || more.length > 0) throw new UsageError('请写 credit keys rotate、credit keys reseal 或 credit keys retire');
    return runOperator([`keys-${word}`, ...(context.json ? ['--json'] : [])]);
  },
};
