import { basisWords, factWords, markWords, titleWords, valueWords } from '../told/record-words.js';
import type { ToldRecord } from '../told/told-record.js';
import { html, type Html } from './html.js';

/** A record's line, as the site's own page draws it. */
export function recordLine(record: ToldRecord): Html {
  const marks = markWords(record);
  return html`<li>
<h3 class="title">${titleWords(record)}</h3>
${marks.length === 0 ? null : html`<p class="marks">${marks.map((words) => html`<span class="mark">${words}</span> `)}</p>`}
<p class="meta">${factWords(record).map((words) => html`<span>${words}</span> `)}</p>
${basisLines(record.basis)}
<details><summary><span>全部内容</span></summary><dl class="facts">${contents(record).map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}</dl></details>
</li>`;
}

export function basisLines(basis: ToldRecord['basis']): Html | null {
  const [first] = basis;
  if (!first) return null;
  return html`<details><summary><span>依据：${basisWords(first)}${basis.length > 1 ? `等 ${basis.length} 件` : ''}</span></summary><ul>${basis.map((each) => html`<li>${basisWords(each)}</li>`)}</ul></details>`;
}

function contents(told: ToldRecord): readonly (readonly [term: string, words: string])[] {
  return [
    ...told.fields.map((field) => [field.heading, valueWords(field)] as const),
    ['报送部门', told.sourceOrgan],
    ...(told.reason === null ? [] : [['更正、撤销的理由', told.reason] as const]),
    ['信息类别', told.categoryName],
    ['为什么展示', told.why],
  ];
}
