import type { Command } from '../command.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';
import { isRecord } from '../platform-client.js';

export const replay: Command = {
  usage: 'replay 回执号　按回执的核查日、规则版本和当时所知重新得出结果，与回执逐字比较',
  options: [],
  async run(args, context) {
    const [number, more] = args.words;
    if (number === undefined || more !== undefined) throw new UsageError('请写明一个回执号');
    const answer = await context.client.send(`/api/checks/${encodeURIComponent(number)}/replay`);
    if (!isRecord(answer) || typeof answer['same'] !== 'boolean') throw new RequestRefused('平台的答复不是重放结果');
    context.print(context.json ? JSON.stringify(answer) : toText(answer));
    return answer['same'] ? EXIT.done : EXIT.look;
  },
};

function toText({ receipt, checkedOn, rulesVersion, rows, replayed, says, differences }: Readonly<Record<string, unknown>>): string {
  const told = Array.isArray(differences) ? differences.filter(isRecord) : [];
  return [
    `回执 ${String(receipt)}　核查日 ${String(checkedOn)}　规则版本 ${String(rulesVersion)}`,
    `共 ${String(rows)} 行，重新得出 ${String(replayed)} 行：${String(says)}`,
    ...told.map((each) => `    ${each['row'] === null ? '整份回执' : `第 ${String(each['row'])} 行`}：${String(each['says'])}`),
  ].join('\n');
}
