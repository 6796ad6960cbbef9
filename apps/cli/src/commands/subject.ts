import { optionalText, requiredOption, type Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../exit-status.js';
import { isRecord } from '../platform-client.js';
import { subjectText, toSubjectDocument } from '../subject-document.js';

const QUERY = `query ($code: String!, $asOf: Day, $viewer: ViewerInput) {
  subject(code: $code, asOf: $asOf, viewer: $viewer) {
    __typename
    ... on SubjectNotFound { code found candidates { code name } }
    ... on Subject {
      code kind currentName formerNames status township identifiers { scheme value } asOf hidden { count }
      records {
        category categoryName documentNo date organ sourceOrgan state publication revision lastPublicDay severity disputed headline expired reason
        basis { instrument article } fields { heading value }
      }
    }
  }
}`;

/** An identity number belongs on standard input: the command line is seen by everybody on the machine and kept in its history. */
const IDENTITY_NUMBER = /^\d{6}(18|19|20)\d{9}[\dXx]$/;

export const subject: Command = {
  usage: 'subject 代码|- [--as-of 日期] [--viewer self | --viewer organ:机构代码 --operator 经办人 --purpose 用途]',
  options: ['as-of', 'viewer', 'operator', 'purpose'],
  async run(args, context) {
    const [word, more] = args.words;
    if (word === undefined || more !== undefined) throw new UsageError('请写明一个代码；身份证件号码从标准输入读入（credit subject -）');
    if (IDENTITY_NUMBER.test(word)) throw new UsageError('身份证件号码不能写在命令行上，请用 credit subject - 从标准输入读入');
    const code = word === '-' ? (await context.readStandardInput()).trim() : word;
    if (code === '') throw new UsageError('标准输入里没有代码');
    const data = await context.client.query(QUERY, { code, asOf: optionalText(args, 'as-of') ?? null, viewer: viewerOf(args) });
    const answer = data['subject'];
    if (!isRecord(answer) || answer['__typename'] === 'SubjectNotFound') {
      const candidates = isRecord(answer) ? answer['candidates'] : [];
      context.print(context.json ? JSON.stringify({ code, found: false, candidates }) : '没有查到：不在册，或没有可公开的记录');
      return EXIT.look;
    }
    context.print(context.json ? JSON.stringify(toSubjectDocument(answer)) : subjectText(answer));
    return EXIT.done;
  },
};

function viewerOf(args: Arguments): object | null {
  const viewer = optionalText(args, 'viewer');
  if (viewer === undefined) return null;
  if (viewer === 'self') return { kind: 'SELF' };
  const organ = /^organ:(.+)$/.exec(viewer)?.[1];
  if (organ === undefined) throw new UsageError('--viewer 应为 self 或 organ:机构代码');
  return {
    kind: 'ORGAN',
    organ,
    operator: requiredOption(args, 'operator', '经办人'),
    purpose: requiredOption(args, 'purpose', '用途'),
  };
}
