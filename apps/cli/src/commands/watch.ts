import { optionalText, requiredOption, type Arguments } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, RequestRefused, UsageError, type ExitStatus } from '../exit-status.js';
import { isRecord } from '../platform-client.js';
import { eventLine, watchLine, watchText } from '../watch-text.js';

const WORDS = ['begin', 'list', 'show', 'look', 'events', 'end'] as const;

export const watch: Command = {
  usage: [
    'watch begin 回执号 --until 最后一日 --operator 经办人 [--organ 监测单位代码] [--code 代码,代码]',
    'credit watch list | events [--organ 监测单位代码] [--after 编号]',
    'credit watch show | look 监测号',
    'credit watch end 监测号 --operator 经办人 --reason 原因',
  ].join('\n  '),
  options: ['until', 'operator', 'organ', 'code', 'after', 'reason'],
  async run(args, context) {
    const [given, about, more] = args.words;
    const word = WORDS.find((each) => each === given);
    const isAboutOne = word !== 'list' && word !== 'events';
    if (word === undefined || more !== undefined || (about !== undefined) !== isAboutOne) throw new UsageError(`请写 credit ${watch.usage.replaceAll('\n', '；')}`);
    const answer = await context.client.send(...requestOf(word, about ?? '', args));
    if (!isRecord(answer)) throw new RequestRefused('平台的答复不是监测');
    return told(answer, context);
  },
};

function requestOf(word: (typeof WORDS)[number], about: string, args: Arguments): [path: string, init?: RequestInit] {
  const one = `/api/watches/${encodeURIComponent(about)}`;
  switch (word) {
    case 'begin': {
      const codes = optionalText(args, 'code')?.split(/[,，、\s]+/).filter((code) => code !== '');
      return post('/api/watches', {
        receipt: about, until: requiredOption(args, 'until', '监测的最后一日'), operator: requiredOption(args, 'operator', '经办人'),
        ...(codes && { codes }), organ: optionalText(args, 'organ') ?? null,
      });
    }
    case 'end':
      return post(`${one}/end`, { operator: requiredOption(args, 'operator', '经办人'), reason: requiredOption(args, 'reason', '提前结束的原因') });
    case 'look':
      return [`${one}/look`, { method: 'POST' }];
    case 'show':
      return [one];
    case 'list':
      return [`/api/watches?${pageOf(args)}`];
    case 'events':
      return [`/api/watch-events?${pageOf(args)}`];
  }
}

function post(path: string, body: object): [path: string, init: RequestInit] {
  return [path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }];
}

function pageOf(args: Arguments): string {
  const query = new URLSearchParams({ first: '100' });
  for (const name of ['organ', 'after']) {
    const given = optionalText(args, name);
    if (given !== undefined) query.set(name, given);
  }
  return query.toString();
}

/** Where something was told, somebody has to look. */
function told(answer: Readonly<Record<string, unknown>>, { json, print }: CommandContext): ExitStatus {
  const [watches, events] = [listOf(answer['watches']), listOf(answer['events'])];
  const isWatch = typeof answer['number'] === 'string';
  const more = answer['hasNextPage'] === true ? ['……还有，用 --after 接着看'] : [];
  const text = isWatch ? watchText(answer, events) : [...watches.map(watchLine), ...events.map(eventLine), ...more].join('\n') || '没有';
  print(json ? JSON.stringify(answer) : text);
  return events.length > 0 ? EXIT.look : EXIT.done;
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
