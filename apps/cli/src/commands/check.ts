import { openAsBlob } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { optionalText, requiredOption, type Arguments } from '../arguments.js';
import { checkText, isCheckAnswer, unmatched } from '../check-answer.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';

const FIELDS = ['project', 'organ', 'operator'] as const;

export const check: Command = {
  usage: 'check 名单文件 | --code 代码 [--name 名称]　--scenario 场景 --purpose 用途 [--project 项目编号] [--organ 核查单位代码 --operator 经办人] [--receipt 回执.json]',
  options: ['code', 'name', 'scenario', 'purpose', 'receipt', ...FIELDS],
  async run(args, context) {
    const [file, more] = args.words;
    const code = optionalText(args, 'code');
    if (more !== undefined || (file === undefined) === (code === undefined)) throw new UsageError('请写明一个名单文件，或者用 --code 写明一个代码');
    const fields = askedFields(args);
    const init = file === undefined ? single({ ...fields, subjects: [{ code, name: optionalText(args, 'name') ?? null }] }) : await upload(file, fields);
    const answer = await context.client.send('/api/checks', { method: 'POST', ...init }).catch((error: unknown) => {
      if (context.json && error instanceof RequestRefused) context.print(JSON.stringify({ receipt: null, refusal: error.refusal }));
      throw error;
    });
    if (!isCheckAnswer(answer)) throw new RequestRefused('平台的答复不是核查结果');
    const kept = optionalText(args, 'receipt');
    if (kept !== undefined) await keepReceipt(answer.receipt, kept, context);
    context.print(context.json ? JSON.stringify(answer) : checkText(answer));
    return unmatched(answer) > 0 ? EXIT.look : EXIT.done;
  },
};

function askedFields(args: Arguments): Readonly<Record<string, string>> {
  const fields: Record<string, string> = { scenario: requiredOption(args, 'scenario', '核查场景'), purpose: requiredOption(args, 'purpose', '核查用途') };
  for (const name of FIELDS) {
    const given = optionalText(args, name);
    if (given !== undefined) fields[name] = given;
  }
  return fields;
}

function single(body: object): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function upload(file: string, fields: Readonly<Record<string, string>>): Promise<RequestInit> {
  if (!(await stat(file).then((s) => s.isFile(), () => false))) throw new UsageError(`没有文件 ${file}`);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', await openAsBlob(file), basename(file));
  return { body: form };
}

async function keepReceipt(number: string, path: string, { client }: CommandContext): Promise<void> {
  const bytes = await client.download(`/api/checks/${encodeURIComponent(number)}/receipt.json`);
  await writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
    throw new UsageError(`写不了 ${path}：${error instanceof Error ? error.message : String(error)}`);
  });
}
