import type { Readable } from 'node:stream';
import { beijingTime } from '@credit/receipts';
import { PdfPaper } from '../receipts/pdf/pdf-paper.js';
import { receiptFont } from '../receipts/pdf/receipt-font.js';
import { dayWords } from '../told/day-words.js';
import { basisWords, factWords, markWords, titleWords, valueWords } from '../told/record-words.js';
import type { ToldRecord } from '../told/told-record.js';
import { toldSections } from '../told/told-sections.js';
import type { ReportDocument } from './report-document.js';

/** A report to be printed: its document, and what proves it. */
export interface PrintedReport {
  readonly document: ReportDocument;
  readonly digest: string;
  readonly signature: string;
  /** Where the QR code leads: the public page that proves the report. */
  readonly verifyUrl: string;
}

const CODE_SIDE = 130;
const KEEP_CLEAR = CODE_SIDE + 12;
/** Records that are printed before others get their turn. */
const RECORDS_AT_ONCE = 20;
const SUBSTITUTED = '有的字字库里没有，写作〔U+…〕，括号里是这个字的 Unicode 编号；报告文件（.json）里是原字。';

/** The paper form of a report. The same report on the same address is the same file, byte for byte. */
export function printReport(report: PrintedReport): Readable {
  const { document } = report;
  const paper = new PdfPaper(receiptFont(), { title: `${document.title} ${document.number}`, subject: document.subject.currentName, madeAt: new Date(document.issuedAt), number: document.number });
  fill(paper, report).catch((error: unknown) => paper.stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return paper.stream;
}

async function fill(paper: PdfPaper, report: PrintedReport): Promise<void> {
  const { document } = report;
  writeHead(paper, report);
  await writeRecords(paper, document.records);
  writeProof(paper, report);
  paper.finish((page, pages) => `信用衡南　报告 ${document.number}　第 ${page} 页，共 ${pages} 页`);
}

function writeHead(paper: PdfPaper, { document, verifyUrl }: PrintedReport): void {
  const { subject, says, hidden } = document;
  paper.cornerCode(verifyUrl, CODE_SIDE);
  paper.title(document.title);
  const facts: readonly (readonly [called: string, fact: string | null])[] = [
    ['报告编号', document.number],
    ['内容截至', dayWords(document.asOf)],
    ['签发时间', `${beijingTime(document.issuedAt)}（北京时间）`],
    ['名称', subject.currentName],
    [subject.kind === 'natural-person' ? '代码' : '统一社会信用代码', subject.code],
    ['种类', subject.kindName],
    ['曾用名', subject.formerNames.length === 0 ? null : subject.formerNames.join('、')],
    ['登记状态', subject.status],
    ['乡镇、街道', subject.township],
  ];
  for (const [called, fact] of facts) if (fact !== null) paper.text(`${called}：${fact}`, { keepClear: KEEP_CLEAR });
  paper.clearCorner(CODE_SIDE);
  paper.heading('这是什么，不是什么');
  for (const line of says) paper.text(`${line}。`);
  if (hidden !== null && hidden > 0) paper.text(`另有 ${hidden} 条依规定不展示。`);
  if (paper.substitutes(JSON.stringify(document))) paper.text(SUBSTITUTED);
}

async function writeRecords(paper: PdfPaper, records: readonly ToldRecord[]): Promise<void> {
  if (records.length === 0) {
    paper.heading('记录');
    paper.text('没有可以列出的记录。');
  }
  let printed = 0;
  for (const section of toldSections(records)) {
    paper.heading(`${section.title}（${section.records.length} 条）`);
    for (const [i, record] of section.records.entries()) {
      writeRecord(paper, record, i + 1);
      if ((printed += 1) % RECORDS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function writeRecord(paper: PdfPaper, told: ToldRecord, number: number): void {
  const marks = markWords(told).map((words) => `（${words}）`).join('');
  paper.item(`${number}. ${titleWords(told)}${marks}`);
  paper.text(factWords(told).join('　'), { indent: 1 });
  for (const field of told.fields) paper.text(`${field.heading}：${valueWords(field)}`, { indent: 1, grey: true });
  if (told.reason !== null) paper.text(`更正、撤销的理由：${told.reason}`, { indent: 1, grey: true });
  paper.text(`信息类别：${told.categoryName}；报送部门：${told.sourceOrgan}；为什么展示：${told.why}`, { indent: 1, grey: true });
  if (told.basis.length > 0) paper.text(`依据：${told.basis.map(basisWords).join('；')}`, { indent: 1, grey: true });
}

function writeProof(paper: PdfPaper, { document, digest, signature, verifyUrl }: PrintedReport): void {
  const { signedWith, rulesVersion } = document;
  paper.heading('怎样核验');
  paper.text('扫描第一页右上角的二维码，或者在核验页上传这个 PDF 原文件（也可以上传报告文件 .json），可知内容是否属实、签发以后所列的记录有没有更正。');
  paper.text(`核验地址：${verifyUrl}`, { grey: true });
  paper.text(`摘要（${signedWith.digest}）：${digest}`, { grey: true });
  paper.text(`签名：${signature}`, { grey: true });
  paper.text(`签名算法 ${signedWith.algorithm}，密钥 ${signedWith.key}；规则版本 ${rulesVersion}`, { grey: true });
}
