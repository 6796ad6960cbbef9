import { optionalText } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';
import { isRecord } from '../platform-client.js';

export const recall: Command = {
  usage: 'recall [--organ 核查单位代码] [--since 日期]　所依据的记录后来有更正、撤销、修复的核查回执',
  options: ['organ', 'since'],
  async run(args, context) {
    if (args.words.length > 0) throw new UsageError('recall 后面只写 --organ、--since');
    const receipts = await touched({ organ: optionalText(args, 'organ'), since: optionalText(args, 'since') }, context);
    context.print(context.json ? JSON.stringify({ receipts }) : toText(receipts));
    return receipts.length === 0 ? EXIT.done : EXIT.look;
  },
};

type Touched = Readonly<Record<string, unknown>>;

/** All pages. */
async function touched(asked: Readonly<Record<'organ' | 'since', string | undefined>>, { client }: CommandContext): Promise<readonly Touched[]> {
  const found: Touched[] = [];
  const query = new URLSearchParams({ first: '100' });
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, value);
  for (;;) {
    const page = await client.send(`/api/touched-receipts?${query}`);
    if (!isRecord(page) || !Array.isArray(page['edges']) || !isRecord(page['pageInfo'])) throw new RequestRefused('平台的答复不是回执清单');
    found.push(...page['edges'].filter(isRecord).flatMap(({ node }) => (isRecord(node) ? [node] : [])));
    const { hasNextPage, endCursor } = page['pageInfo'];
    if (hasNextPage !== true || typeof endCursor !== 'string') return found;
    query.set('after', endCursor);
  }
}

function toText(receipts: readonly Touched[]): string {
  if (receipts.length === 0) return '没有这样的回执：所依据的记录都没有变化';
  return [`有 ${receipts.length} 处变化，回执本身不变，请重新核查：`, ...receipts.map(({ says, subjectName }) => `  ${String(subjectName)}：${String(says)}`)].join('\n');
}
