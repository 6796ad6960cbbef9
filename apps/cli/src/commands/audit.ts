import type { Command } from '../command.js';
import { UsageError } from '../exit-status.js';
import { runOperator } from './operator.js';

/** An operator's command: it runs on the server. */
export const audit: Command = {
  usage: 'audit verify',
  options: [],
  async run(args, context) {
    const [word = '', ...more] = args.words;
    if (word !== 'verify' || more.length > 0) throw new UsageError('请写 credit audit verify');
    return runOperator(['audit-verify', ...(context.json ? ['--json'] : [])]);
  },
};
