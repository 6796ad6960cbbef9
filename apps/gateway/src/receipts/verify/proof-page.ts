import { beijingTime } from '@credit/receipts';
import { escaped } from '../../http/markup.js';
import { ACT_WORDS } from '../act-words.js';
import { CALLED, type ProofStep, type ReceiptProof } from '../receipt-proof.js';
import { pageFrame } from './page-frame.js';

const TITLES: Readonly<Record<ReceiptProof['is'], (called: string) => string>> = {
  genuine: (called) => `${called}属实`,
  altered: (called) => `${called}内容不符`,
  unknown: (called) => `没有这份${called}`,
};
const NEXT: Readonly<Record<ReceiptProof['is'], string>> = {
  genuine: '',
  altered: '请向出具的单位索取原来的文件，不要打开再保存，直接上传；仍然不符的，请与信用窗口联系。',
  unknown: '请核对编号；是别的平台签发的，请到签发的平台核验。',
};

/** What came of proving a receipt, step by step: one page that needs no script. `asked` is the number that was asked about, where there was one. */
export function proofPage(proof: ReceiptProof, asked: string | null): string {
  const called = CALLED[proof.of];
  const title = TITLES[proof.is](called);
  const facts = [
    [proof.of === 'check-receipt' ? '回执号' : '报告编号', proof.number ?? asked],
    ['签发时间', proof.issuedAt === null ? null : `${beijingTime(proof.issuedAt)}（北京时间）`],
    ['核查日', proof.checkedOn],
    ['内容截至', proof.of === 'credit-report' ? proof.asOf : null],
    ['摘要', proof.digest],
  ].flatMap(([term, fact]) => (typeof fact === 'string' ? [`<dt>${term}</dt><dd>${escaped(fact)}</dd>`] : []));
  const main = [
    `<div class="told ${proof.is}"><h1>${title}</h1><p>${escaped(proof.says)}。${NEXT[proof.is]}</p></div>`,
    facts.length === 0 ? '' : `<dl class="facts">${facts.join('')}</dl>`,
    proof.steps.length === 0 ? '' : `<h2>核验了什么</h2><ul class="steps">${proof.steps.map(stepLine).join('')}</ul>`,
    proof.is === 'genuine' ? changesOf(proof) : '',
    '<p class="again"><a href="/verify">再核验一份</a></p>',
  ];
  return pageFrame(title, main.join('\n'));
}

function stepLine({ of, holds, says }: ProofStep): string {
  // That no copy is kept is no fault of what was handed in.
  const [kind, mark] = holds ? ['holds', '✓ 已证明'] : of === 'copy' ? ['open', '！请注意'] : ['fails', '✗ 不符'];
  return `<li class="${kind}"><span class="mark">${mark}</span><span>${escaped(says)}</span></li>`;
}

function changesOf({ of, laterChanges }: ReceiptProof): string {
  const [called, again] = of === 'check-receipt' ? ['回执所依据', '重新核查'] : ['报告所列', '重新索取'];
  if (laterChanges.length === 0) return `<h2>签发以后的变化</h2><p>截至现在，${called}的记录没有更正、撤销或修复。以后仍可能有变化，使用前请再核验。</p>`;
  const lines = laterChanges.map(({ row, categoryName, act, knownOn }) => `<li>${row === null ? '' : `第 ${row} 行所依据的`}${escaped(categoryName)}：${escaped(knownOn)} ${ACT_WORDS[act]}</li>`);
  return `<h2>签发以后的变化</h2><p>${CALLED[of]}写的是签发那一刻的情况，本身不变。以下记录后来有变化，请${again}：</p><ul class="changes">${lines.join('')}</ul>`;
}
