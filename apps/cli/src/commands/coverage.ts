import { optionalText } from '../arguments.js';
import type { Command } from '../command.js';
import { coverageText } from '../coverage-text.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';
import { isRecord } from '../platform-client.js';

export const coverage: Command = {
  usage: 'coverage [--month YYYY-MM]　覆盖矩阵：谁应报什么、报了没有、质量和时效；不写月份的为本月',
  options: ['month'],
  async run(args, context) {
    if (args.words.length > 0) throw new UsageError('coverage 后面只写 --month');
    const month = optionalText(args, 'month');
    const matrix = await context.client.send(`/api/coverage${month === undefined ? '' : `?month=${encodeURIComponent(month)}`}`);
    if (!isRecord(matrix) || !isRecord(matrix['total'])) throw new RequestRefused('平台的答复不是覆盖矩阵');
    context.print(context.json ? JSON.stringify(matrix) : coverageText(matrix));
    return matrix['total']['silent'] === 0 ? EXIT.done : EXIT.look;
  },
};
