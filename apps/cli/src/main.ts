import { readArguments } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import { audit } from './commands/audit.js';
import { catalogue } from './commands/catalogue.js';
import { check } from './commands/check.js';
import { coverage } from './commands/coverage.js';
import { keys } from './commands/keys.js';
import { measures } from './commands/measures.js';
import { recall } from './commands/recall.js';
import { replay } from './commands/replay.js';
import { report } from './commands/report.js';
import { retention } from './commands/retention.js';
import { rules } from './commands/rules.js';
import { searchIndex } from './commands/search-index.js';
import { subject } from './commands/subject.js';
import { submit } from './commands/submit.js';
import { template } from './commands/template.js';
import { verify } from './commands/verify.js';
import { watch } from './commands/watch.js';
import { EXIT, RequestRefused, Unreachable, UsageError, type ExitStatus } from './exit-status.js';
import { PlatformClient, readConnection } from './platform-client.js';

const COMMANDS: Readonly<Record<string, Command>> = { submit, report, template, subject, check, verify, replay, recall, watch, measures, coverage, rules, catalogue, index: searchIndex, audit, keys, retention };

function usage(): string {
  return [
    'credit：信用衡南的命令行',
    '',
    ...Object.values(COMMANDS).map((command) => `  credit ${command.usage}`),
    '',
    '  --json 只输出一个 JSON 文档。地址 CREDIT_URL，凭证 CREDIT_TOKEN 或数据目录中的 operator.token',
    '  退出码：0 完成；1 完成但有需要看的；2 整份或请求被拒；3 用法有误；4 平台不可达',
  ].join('\n');
}

async function main(argv: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${usage()}\n`);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`没有命令 ${name}`);
  const args = readArguments(rest, command.options);
  if (args.options['help'] === true) {
    process.stdout.write(`credit ${command.usage}\n`);
    return EXIT.done;
  }
  return command.run(args, contextOf(args.options['json'] === true));
}

function contextOf(json: boolean): CommandContext {
  return {
    client: new PlatformClient(readConnection(process.env)),
    json,
    print: (text) => process.stdout.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${text}  `);
    },
    readStandardInput: async () => {
      let text = '';
      process.stdin.setEncoding('utf8');
      for await (const piece of process.stdin) text += String(piece);
      return text;
    },
  };
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write('\n用 credit help 看用法\n');
    process.exitCode = statusOfError(error);
  },
);

function statusOfError(error: unknown): ExitStatus {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof Unreachable) return EXIT.unreachable;
  if (error instanceof RequestRefused) return EXIT.refused;
  throw error;
}
