import { writeFile } from 'node:fs/promises';
import { optionalText } from '../arguments.js';
import type { Command } from '../command.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';

export const template: Command = {
  usage: 'template 信息类别 输出文件.xlsx [--operation upsert|correct]',
  options: ['operation'],
  async run(args, context) {
    const [item, out, more] = args.words;
    if (item === undefined || out === undefined || more !== undefined) throw new UsageError('请写明信息类别和输出文件');
    const operation = optionalText(args, 'operation') ?? 'upsert';
    if (operation !== 'upsert' && operation !== 'correct') throw new UsageError('--operation 应为 upsert 或 correct');
    const query = operation === 'upsert' ? '' : `?operation=${operation}`;
    const bytes = await context.client.download(`/api/templates/${encodeURIComponent(item)}.xlsx${query}`).catch((error: unknown) => {
      if (context.json && error instanceof RequestRefused) context.print(JSON.stringify({ item, operation, file: null, refusal: error.refusal }));
      throw error;
    });
    await writeFile(out, bytes).catch((error: unknown) => {
      throw new UsageError(`写不了 ${out}：${error instanceof Error ? error.message : String(error)}`);
    });
    context.print(context.json ? JSON.stringify({ item, operation, file: out, refusal: null }) : `模板已写到 ${out}`);
    return EXIT.done;
  },
};
