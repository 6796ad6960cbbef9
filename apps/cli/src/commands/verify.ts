import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ALGORITHMS, beijingTime, verifyReceiptFile, type PublishedKey, type ReceiptFinding } from '@credit/receipts';
import { optionalText, type Arguments } from '../arguments.js';
import type { Command, CommandContext } from '../command.js';
import { EXIT, UsageError } from '../exit-status.js';
import { dataFolders, isRecord } from '../platform-client.js';

const KEYS_FILE = 'receipt-keys.json';

export const verify: Command = {
  usage: 'verify 文件.json（核查回执、信用报告） [--keys 公钥.json]　公钥来自 GET /api/receipt-keys；没有写明的，用数据目录中的，再没有就问平台',
  options: ['keys'],
  async run(args, context) {
    const [path, more] = args.words;
    if (path === undefined || more !== undefined) throw new UsageError('请写明一个回执或报告文件');
    const bytes = await readFile(path).catch(() => {
      throw new UsageError(`读不了文件 ${path}`);
    });
    const finding = verifyReceiptFile(bytes, await findKeys(args, context));
    context.print(context.json ? JSON.stringify({ file: path, genuine: finding.is === 'genuine', ...toDocument(finding) }) : textOf(finding));
    return finding.is === 'genuine' ? EXIT.done : EXIT.look;
  },
};

async function findKeys(args: Arguments, context: CommandContext): Promise<readonly PublishedKey[]> {
  const given = optionalText(args, 'keys');
  const file = given === undefined ? dataFolders(process.env).map((folder) => join(folder, KEYS_FILE)).find((each) => existsSync(each)) : resolve(given);
  if (file === undefined) return readKeys(await context.client.send('/api/receipt-keys'), '平台');
  try {
    return readKeys(JSON.parse(readFileSync(file, 'utf8')), file);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`公钥文件 ${file} 读不了`);
  }
}

function readKeys(value: unknown, from: string): readonly PublishedKey[] {
  const keys = isRecord(value) && Array.isArray(value['keys']) ? value['keys'] : undefined;
  if (!keys) throw new UsageError(`${from}给出的不是公钥表（{"keys": […]}）`);
  return keys.filter(isRecord).flatMap(({ id, algorithm: name, publicKey }) => {
    const algorithm = ALGORITHMS.find((each) => each === name);
    return typeof id === 'string' && typeof publicKey === 'string' && algorithm ? [{ id, algorithm, publicKey }] : [];
  });
}

function toDocument(finding: ReceiptFinding): object {
  switch (finding.is) {
    case 'genuine': {
      const { number, digest, document } = finding;
      const of = { issuedAt: document['issuedAt'] ?? null, checkedOn: document['checkedOn'] ?? null };
      return { is: finding.is, number, digest, ...of, ...(isReport(finding) ? { asOf: document['asOf'] ?? null } : {}) };
    }
    case 'altered':
      return { is: finding.is, why: finding.why };
    case 'unknown-key':
      return { is: finding.is, key: finding.key };
  }
}

function textOf(finding: ReceiptFinding): string {
  switch (finding.is) {
    case 'genuine':
      if (isReport(finding)) return `信用报告 ${finding.number} 属实，内容没有改动（${issued(finding.document['issuedAt'])}内容截至 ${String(finding.document['asOf'])}）。签发以后所列的记录是否有更正，请在平台上核验`;
      return `回执 ${finding.number} 属实，内容没有改动（${issued(finding.document['issuedAt'])}核查日 ${String(finding.document['checkedOn'])}）。签发以后所依据的记录是否有更正，请在平台上核验`;
    case 'altered':
      return { form: '不是完整的回执或报告文件，或者格式被改动过', digest: '内容被改动过：与摘要不符', signature: '内容或签名被改动过：签名核验不通过' }[finding.why];
    case 'unknown-key':
      return `用来签名的密钥 ${finding.key} 不在公钥表里：不是本平台签发的，或者公钥表过旧`;
  }
}

function isReport({ number }: Extract<ReceiptFinding, { readonly is: 'genuine' }>): boolean {
  return number.startsWith('R-');
}

function issued(moment: unknown): string {
  return typeof moment === 'string' ? `北京时间 ${beijingTime(moment)} 签发，` : '';
}
