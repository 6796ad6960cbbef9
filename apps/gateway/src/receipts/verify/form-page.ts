import { escaped } from '../../http/markup.js';
import type { AskedProof } from './asked-proof.js';
import { pageFrame } from './page-frame.js';

/** What the page was asked with, and what was wrong with it. */
export interface FormState {
  readonly asked?: AskedProof;
  readonly faults?: Readonly<Partial<Record<keyof AskedProof | 'file', string>>>;
}

/** 验真: a file is handed in, or number and digest are typed from the paper. */
export function formPage(state: FormState = {}): string {
  const { faults = {} } = state;
  const wrong = Object.keys(faults).length > 0;
  const main = `<h1>核查回执、信用报告验真</h1>
<p>核查回执是本平台在一次信用核查后签发的证明，信用报告写明一个主体截至某一天的公共信用信息。在这里可以知道：它是不是本平台签发的、内容有没有改动，以及签发以后，所依据的记录有没有更正、撤销或修复。</p>
<div class="ways">
<section class="way" aria-labelledby="by-file"><h2 id="by-file">有文件</h2>
<form method="post" action="/verify" enctype="multipart/form-data">
${field({ name: 'file', label: '回执或报告的文件', hint: '核查回执是 .json 文件，名字像 <span class="whole">C-20261102-000001.json</span>；信用报告是下载的 .pdf 或 .json 原文件', more: 'type="file" accept=".json,.pdf,application/json,application/pdf" required', fault: faults.file })}
<button type="submit">核验文件</button>
</form></section>
<section class="way" aria-labelledby="by-paper"><h2 id="by-paper">只有打印件</h2>
<p>扫描打印件右上角的二维码即可；不便扫描的，照打印件填写。</p>
<form method="get" action="/verify">
${field({ name: 'number', label: '回执号或报告编号', hint: '打印件左上方，像 <span class="whole">C-20261102-000001</span> 或 <span class="whole">R-20261102-000001</span>', more: 'autocomplete="off" spellcheck="false" required', value: state.asked?.number, fault: faults.number })}
${field({ name: 'digest', label: '摘要', hint: '“怎样核验”一节里的 64 个字符，空格和大小写不论', more: 'autocomplete="off" spellcheck="false" required', value: state.asked?.digest, fault: faults.digest })}
<button type="submit">核验</button>
</form></section>
</div>
<h2>不联网也能核验</h2>
<p>回执和报告以公开的密钥签名。下载<a href="/api/receipt-keys">公钥</a>后，用命令 <code>credit verify 文件.json --keys 公钥.json</code>，不连接本平台也能证明属实。</p>`;
  return pageFrame(wrong ? '请改正：验真' : '核查回执、信用报告验真', main);
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Attributes, as they are written. */
  readonly more: string;
  readonly value?: string | undefined;
  readonly fault?: string | undefined;
}

function field({ name, label, hint, more, value, fault }: Field): string {
  const told = fault === undefined ? '' : `<span class="fault" id="${name}-fault">${escaped(fault)}</span>`;
  const described = fault === undefined ? `${name}-hint` : `${name}-hint ${name}-fault`;
  const wrong = fault === undefined ? '' : ' aria-invalid="true" autofocus';
  return `<label for="${name}">${label}</label><span class="hint" id="${name}-hint">${hint}</span>${told}<input id="${name}" name="${name}" ${more} aria-describedby="${described}"${wrong}${value ? ` value="${escaped(value)}"` : ''}>`;
}
