import type { Readable } from 'node:stream';
import { beijingTime } from '@credit/receipts';
import type { KeptCheckDocument } from '../../checks/check-document.js';
import { PdfPaper } from './pdf-paper.js';
import { receiptFont } from './receipt-font.js';
import { rowLines, saysSomething } from './receipt-lines.js';

/** A receipt to be printed: its document, and what proves it. */
export interface PrintedReceipt {
  readonly document: KeptCheckDocument;
  readonly digest: string;
  /** Where the QR code leads: the public page that proves the receipt. */
  readonly verifyUrl: string;
}

const CODE_SIDE = 130;
const KEEP_CLEAR = CODE_SIDE + 12;
/** Longer lists are printed without the rows of which nothing is known. */
const MOST_ROWS = 5000;
/** Rows that are printed before others get their turn. */
const ROWS_AT_ONCE = 20;
const ORIGINS = { single: '一个单位', list: '名单', text: '粘贴的名单', file: '名单文件' } as const;

/** The paper form of a receipt. What is signed is the receipt file; the paper leads to its proof. */
export function printReceipt(receipt: PrintedReceipt): Readable {
  const { document } = receipt;
  const paper = new PdfPaper(receiptFont(), { title: `信用核查回执 ${document.number}`, subject: document.scenarioName, madeAt: new Date(document.issuedAt) });
  fill(paper, receipt).catch((error: unknown) => paper.stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return paper.stream;
}

async function fill(paper: PdfPaper, receipt: PrintedReceipt): Promise<void> {
  const { document } = receipt;
  writeHead(paper, receipt);
  await writeRows(paper, document);
  writeSources(paper, document);
  paper.finish((page, pages) => `信用衡南　回执 ${document.number}　第 ${page} 页，共 ${pages} 页`);
}

function writeHead(paper: PdfPaper, { document, digest, verifyUrl }: PrintedReceipt): void {
  const { asked, signedWith } = document;
  const { by, list } = asked;
  paper.cornerCode(verifyUrl, CODE_SIDE);
  paper.title('信用核查回执');
  const facts: readonly (readonly [called: string, fact: string | null])[] = [
    ['回执号', document.number],
    ['签发时间', `${beijingTime(document.issuedAt)}（北京时间）`],
    ['核查日', document.checkedOn],
    ['核查场景', document.scenarioName],
    ['核查用途', asked.purpose],
    ['项目编号', asked.project],
    ['核查单位', by.organ],
    ['经办人', by.operator],
    ['所用凭证', by.credential],
    ['名单', `${ORIGINS[list.kind]}${list.fileName === null ? '' : `“${list.fileName}”`}，${list.rows} 行${list.sha256 === null ? '' : `，文件 SHA-256 ${list.sha256}`}`],
  ];
  for (const [called, fact] of facts) if (fact !== null) paper.text(`${called}：${fact}`, { keepClear: KEEP_CLEAR });
  paper.heading('怎样核验');
  paper.text('扫描右上角的二维码，或者在核验页上传回执文件，可知内容是否属实、签发以后所依据的记录有没有更正。');
  paper.text(`核验地址：${verifyUrl}`, { grey: true });
  paper.text(`摘要（${signedWith.digest}）：${digest}`, { grey: true });
  paper.text(`签名：${signedWith.algorithm}，密钥 ${signedWith.key}；规则版本 ${document.rulesVersion}`, { grey: true });
  paper.heading('未经国家渠道核验');
  paper.text(document.nationalChannel.says);
  for (const says of document.says) paper.text(says);
}

async function writeRows(paper: PdfPaper, { rows, number }: KeptCheckDocument): Promise<void> {
  paper.heading('核查结果');
  const printed = rows.length <= MOST_ROWS ? rows : rows.filter(saysSomething).slice(0, MOST_ROWS);
  if (printed.length < rows.length) paper.text(`共 ${rows.length} 行，以下印出有记录或没有对上的 ${printed.length} 行；逐行内容见回执文件 ${number}.json`);
  for (const [i, row] of printed.entries()) {
    if (i > 0 && i % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const { text, indent } of rowLines(row)) paper.text(text, { indent });
  }
}

function writeSources(paper: PdfPaper, { sources, neverReceived = [] }: KeptCheckDocument): void {
  paper.heading('所查来源及最近一次同步');
  const never = [...neverReceived, ...sources.filter(({ synchronisedAt }) => synchronisedAt === null).map(({ name }) => name)];
  for (const { name, receivedOn, synchronisedAt } of sources) {
    if (synchronisedAt !== null) paper.text(`${name}：收到日 ${receivedOn ?? '不详'}，同步完成 ${beijingTime(synchronisedAt)}`, { grey: true });
  }
  if (never.length > 0) paper.text(`还没有收到过：${never.join('、')}`, { grey: true });
}
