import { optionalText, requiredOption, type Arguments } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, RequestRefused, UsageError, type ExitStatus } from '../exit-status.js';
import { taskLine, taskText } from '../measure-text.js';
import { isRecord } from '../platform-client.js';

const ACTS = ['accept', 'no-matter', 'except', 'execute', 'feed-back', 'confirm-lift'];
const SAID = ['reason', 'article', 'did', 'case', 'on', 'result', 'note'] as const;

export const measures: Command = {
  usage: [
    'measures list [--organ 承接单位代码] [--state 状态] [--overdue] [--code 主体代码] [--after 编号]',
    'credit measures show 编号',
    `credit measures ${ACTS.join(' | ')} 编号 --organ 单位代码 --operator 经办人 [--reason 理由] [--article 依据条款] [--did 采取的措施 --case 案号 --on 日期] [--result 结果] [--note 说明]`,
  ].join('\n  '),
  options: ['organ', 'operator', 'state', 'overdue', 'code', 'after', ...SAID],
  async run(args, context) {
    const [word = '', id, more] = args.words;
    if (more !== undefined || (id !== undefined) !== (word === 'show' || ACTS.includes(word)) || !['list', 'show', ...ACTS].includes(word)) {
      throw new UsageError(`请写 credit ${measures.usage.replaceAll('\n', '；')}`);
    }
    if (word === 'list') return list(args, context);
    const path = `/api/measure-tasks/${encodeURIComponent(id ?? '')}`;
    const answer = word === 'show' ? await context.client.send(path) : await context.client.send(`${path}/acts`, post(word, args));
    if (!isRecord(answer)) throw new RequestRefused('平台的答复不是联合奖惩任务');
    context.print(context.json ? JSON.stringify(answer) : taskText(answer));
    return answer['overdue'] === true ? EXIT.look : EXIT.done;
  },
};

/** Overdue tasks are what somebody has to look at. */
async function list(args: Arguments, { client, json, print }: CommandContext): Promise<ExitStatus> {
  const query = new URLSearchParams({ first: '100' });
  for (const name of ['organ', 'state', 'code', 'after']) {
    const given = optionalText(args, name);
    if (given !== undefined) query.set(name, given);
  }
  if (args.options['overdue'] === true) query.set('overdue', '1');
  const answer = await client.send(`/api/measure-tasks?${query.toString()}`);
  if (!isRecord(answer) || !Array.isArray(answer['tasks'])) throw new RequestRefused('平台的答复不是联合奖惩任务');
  const tasks = answer['tasks'].filter(isRecord);
  const more = answer['hasNextPage'] === true ? [`……还有，用 --after ${String(tasks.at(-1)?.['id'])} 接着看`] : [];
  print(json ? JSON.stringify(answer) : [...tasks.map(taskLine), ...more].join('\n') || '没有');
  return tasks.some((task) => task['overdue'] === true) ? EXIT.look : EXIT.done;
}

function post(act: string, args: Arguments): RequestInit {
  const body: Record<string, string> = { act, organ: requiredOption(args, 'organ', '承接单位的统一社会信用代码'), operator: requiredOption(args, 'operator', '经办人') };
  for (const name of SAID) {
    const given = optionalText(args, name);
    if (given !== undefined) body[name === 'case' ? 'caseNo' : name] = given;
  }
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
