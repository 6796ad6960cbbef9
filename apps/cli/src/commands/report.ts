import type { Command } from '../command.js';
import { RequestRefused, UsageError } from '../exit-status.js';
import { isReport, reportText } from '../submission-report.js';
import { statusOf } from './submit.js';

export const report: Command = {
  usage: 'report 回执号',
  options: [],
  async run(args, context) {
    const [receipt, more] = args.words;
    if (receipt === undefined || more !== undefined) throw new UsageError('请写明一个回执号');
    const found = await context.client.send(`/api/submissions/${encodeURIComponent(receipt)}`);
    if (!isReport(found)) throw new RequestRefused('平台的答复不是报送结果');
    context.print(context.json ? JSON.stringify(found) : reportText(found));
    return statusOf(found);
  },
};
