import { beijingTime } from '@credit/receipts';
import { ACT_WORDS } from './act-words.js';
import type { ReceiptProof } from './receipt-proof.js';

const TITLES: Readonly<Record<ReceiptProof['is'], string>> = { genuine: '回执属实', altered: '回执内容不符', unknown: '没有这份回执' };
const STYLE =
  'body{font:1.125rem/1.7 system-ui,"Noto Sans SC",sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}dt{color:#555}dd{margin:0 0 .75rem;overflow-wrap:anywhere}';

/** What a scanned QR code shows: one page that needs no script. */
export function verifyPage(number: string, proof: ReceiptProof): string {
  const facts = [
    ['回执号', proof.number ?? number],
    ['签发时间（北京时间）', proof.issuedAt === null ? null : beijingTime(proof.issuedAt)],
    ['核查日', proof.checkedOn],
    ['摘要', proof.digest],
  ].flatMap(([term, fact]) => (typeof fact === 'string' ? [`<dt>${term}</dt><dd>${escaped(fact)}</dd>`] : []));
  const changes = proof.laterChanges.map(({ row, categoryName, act, knownOn }) => `<li>第 ${row} 行：${escaped(categoryName)}，${escaped(knownOn)} ${ACT_WORDS[act]}</li>`);
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${TITLES[proof.is]} · 信用衡南</title><style>${STYLE}</style></head><body><main><p>信用衡南 · 回执核验</p><h1>${TITLES[proof.is]}</h1><p>${escaped(proof.says)}</p>`,
    `<dl>${facts.join('')}</dl>`,
    changes.length === 0 ? '' : `<h2>签发以后的变化</h2><ul>${changes.join('')}</ul>`,
    '</main></body></html>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
