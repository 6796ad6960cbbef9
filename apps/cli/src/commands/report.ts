import { stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { optionalText } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { RequestRefused, UsageError } from '../exit-status.js';
import { isReport, reportText, type SubmissionReport } from '../submission-report.js';
import { statusOf } from './submit.js';

export const report: Command = {
  usage: 'report 回执号 [--xlsx 写回的工作簿.xlsx]',
  options: ['xlsx'],
  async run(args, context) {
    const [receipt, more] = args.words;
    if (receipt === undefined || more !== undefined) throw new UsageError('请写明一个回执号');
    const path = await placeForWorkbook(optionalText(args, 'xlsx'), args.options['xlsx']);
    let found = await getReport(receipt, context);
    if (path !== undefined && !found.refusal) {
      await writeFile(path, await fetchWorkbook(receipt, context), { mode: 0o600 });
      found = await getReport(receipt, context);
    }
    context.print(context.json ? JSON.stringify(found) : reportText(found));
    if (path !== undefined && found.refusal) await fetchWorkbook(receipt, context);
    if (path !== undefined && !context.json) context.print(`已写出 ${path}`);
    return statusOf(found);
  },
};

/** Where the workbook is to be written; looked at before anything is asked of the platform. */
async function placeForWorkbook(given: string | undefined, option: unknown): Promise<string | undefined> {
  if (option === undefined) return undefined;
  if (given === undefined) throw new UsageError('--xlsx 后面请写明要写出的文件名');
  const path = resolve(given);
  const isFolder = (place: string): Promise<boolean> => stat(place).then((s) => s.isDirectory(), () => false);
  if (await isFolder(path)) throw new UsageError(`${given} 是文件夹，请写明文件名`);
  if (!(await isFolder(dirname(path)))) throw new UsageError(`没有文件夹 ${dirname(given)}`);
  return path;
}

async function getReport(receipt: string, context: CommandContext): Promise<SubmissionReport> {
  const found = await context.client.send(`/api/submissions/${encodeURIComponent(receipt)}`);
  if (!isReport(found)) throw new RequestRefused('平台的答复不是报送结果');
  return found;
}

/** Waits until the platform has made the workbook, however long it takes. */
async function fetchWorkbook(receipt: string, context: CommandContext): Promise<Uint8Array> {
  for (;;) {
    const answer = await context.client.fetchFile(`/api/submissions/${encodeURIComponent(receipt)}/workbook.xlsx`);
    if ('file' in answer) return answer.file;
    context.progress(answer.later);
    await pause(answer.seconds * 1000);
  }
}
