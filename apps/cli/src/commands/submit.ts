import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { optionalText, requiredOption, type Arguments } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, RequestRefused, UsageError, type ExitStatus } from '../exit-status.js';
import { isRecord } from '../platform-client.js';
import { isReport, reportText, type SubmissionReport } from '../submission-report.js';

const POLL_MS = 150;
const POLL_MOST_MS = 1000;

export const submit: Command = {
  usage: 'submit 文件 --item 信息类别 --organ 报送单位代码 [--operation upsert|correct] [--received YYYY-MM-DD] [--no-wait]',
  options: ['item', 'organ', 'operation', 'received', 'no-wait'],
  async run(args, context) {
    const [file, more] = args.words;
    if (file === undefined || more !== undefined) throw new UsageError('请写明一个要报送的文件');
    const receipt = await send(file, args, context);
    if (args.options['no-wait'] === true) {
      context.print(context.json ? JSON.stringify(receipt) : `回执 ${String(receipt['receipt'])}，正在处理`);
      return EXIT.done;
    }
    const report = await waitForReport(String(receipt['receipt']), context);
    context.print(context.json ? JSON.stringify(report) : reportText(report));
    return statusOf(report);
  },
};

async function send(file: string, args: Arguments, context: CommandContext): Promise<Readonly<Record<string, unknown>>> {
  const item = requiredOption(args, 'item', '信息类别');
  const organ = requiredOption(args, 'organ', '报送单位的统一社会信用代码');
  const operation = optionalText(args, 'operation') ?? 'upsert';
  if (operation !== 'upsert' && operation !== 'correct') throw new UsageError('--operation 应为 upsert 或 correct');
  if (!(await stat(file).then((s) => s.isFile(), () => false))) throw new UsageError(`没有文件 ${file}`);
  const form = new FormData();
  form.set('item', item);
  form.set('organ', organ);
  form.set('operation', operation);
  const received = optionalText(args, 'received');
  if (received !== undefined) form.set('received', received);
  form.set('file', await openAsBlob(file), basename(file));
  const receipt = await context.client.send('/api/submissions', { method: 'POST', body: form });
  if (!isRecord(receipt)) throw new RequestRefused('平台没有给出回执');
  return receipt;
}

/** Waits until the workers are done, however long it takes. */
export async function waitForReport(receipt: string, context: CommandContext): Promise<SubmissionReport> {
  for (let wait = POLL_MS; ; wait = Math.min(wait * 1.3, POLL_MOST_MS)) {
    const report = await context.client.send(`/api/submissions/${encodeURIComponent(receipt)}`);
    if (!isReport(report)) throw new RequestRefused('平台的答复不是报送结果');
    if (report.state === 'done' || report.state === 'refused') return report;
    context.progress(`已处理 ${report.processedRows ?? 0} 行`);
    await pause(wait);
  }
}

export function statusOf(report: SubmissionReport): ExitStatus {
  if (report.refusal) return EXIT.refused;
  return (report.counts?.['rejected'] ?? 0) + (report.counts?.['quarantined'] ?? 0) > 0 ? EXIT.look : EXIT.done;
}
