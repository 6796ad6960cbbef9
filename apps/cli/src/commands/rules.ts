import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { optionalText, type Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { EXIT, RequestRefused, UsageError } from '../exit-status.js';
import { isRecord, type PlatformClient } from '../platform-client.js';
import { trialText } from '../trial-text.js';

interface RulesFile {
  readonly name: string;
  readonly text: string;
}

export const rules: Command = {
  usage: 'rules try 数据文件或文件夹… [--overrides 本地设定.yaml] [--day 哪一天] [--scenario 场景]　试行改动后的规则，不写入任何记录',
  options: ['overrides', 'day', 'scenario'],
  async run(args, context) {
    const [word, ...paths] = args.words;
    const overrides = optionalText(args, 'overrides');
    if (word !== 'try' || (paths.length === 0 && overrides === undefined)) throw new UsageError(`请写 credit ${rules.usage}`);
    const files = await changedFiles(paths.flatMap(filesAt), context.client);
    const body = { files, ...asked(args), ...(overrides === undefined ? {} : { overrides: readText(overrides) }) };
    const answer = await context.client.send('/api/rules/try', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!isRecord(answer)) throw new RequestRefused('平台的答复不是试行的结果');
    context.print(context.json ? JSON.stringify(answer) : trialText(answer));
    return Array.isArray(answer['faults']) || answer['affected'] !== 0 ? EXIT.look : EXIT.done;
  },
};

function asked(args: Arguments): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const name of ['day', 'scenario']) {
    const text = optionalText(args, name);
    if (text !== undefined) given[name] = text;
  }
  return given;
}

/** A file under its name in the data folder, forms with theirs; of a folder all its data files. Approvals are not rules. */
function filesAt(path: string): readonly RulesFile[] {
  if (!existsSync(path)) throw new UsageError(`没有文件 ${path}`);
  if (!statSync(path).isDirectory()) {
    const name = basename(path);
    return [{ name: basename(dirname(path)) === 'forms' ? `forms/${name}` : name, text: readText(path) }];
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && entry.name !== 'approvals.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(path, file).replaceAll('\\', '/'), text: readText(file) }));
}

/** What the platform has the same need not be sent. Where nothing differs one file goes along, so that the answer says so. */
async function changedFiles(files: readonly RulesFile[], client: PlatformClient): Promise<readonly RulesFile[]> {
  const answer = await client.send('/api/rules/files');
  const there = isRecord(answer) && Array.isArray(answer['files']) ? answer['files'].filter(isRecord) : [];
  const known = new Set(there.map(({ name, sha256 }) => `${String(name)} ${String(sha256)}`));
  const changed = files.filter(({ name, text }) => !known.has(`${name} ${createHash('sha256').update(text).digest('hex')}`));
  return changed.length > 0 ? changed : files.slice(0, 1);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`读不了文件 ${path}`);
  }
}
