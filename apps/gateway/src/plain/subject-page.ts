import type { Subject } from '../subjects/subject.types.js';
import { dayWords } from '../told/day-words.js';
import { kindWords } from '../told/kind-words.js';
import { toTold } from '../told/told-record.js';
import { toldSections } from '../told/told-sections.js';
import { html, type Html } from './html.js';
import { recordLine } from './record-line.js';
import type { PlainPage } from './site-document.js';

/** What is public of a subject, as a page that needs no script. */
export function subjectPage(subject: Subject, asked: string | null): PlainPage {
  const { currentName, code, records, asOf } = subject;
  const day = asked === null ? '' : `?asOf=${asked}`;
  const main = html`<article>
<h1>${currentName}</h1>
<dl class="facts">${factsOf(subject).map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}</dl>
<form class="filters no-print" method="get" action="/subject/${code}"><label>看以前某一天的情况<input type="date" name="asOf" value="${asOf}" required></label><button class="button" type="submit">查看</button></form>
<p class="no-print"><a href="/api/subjects/${code}/report.pdf${day}" rel="nofollow">信用报告（PDF）</a>　<a href="/api/subjects/${code}/report.json${day}" rel="nofollow">可以核验的文件（JSON）</a></p>
${records.length === 0 ? html`<p class="panel">没有可以公开的记录。这只表示本县的部门没有报送可公示的记录，不是对这个单位的评价。</p>` : null}
<div class="columns">${toldSections(records.map(toTold)).map(({ title, records: told }) => html`<section aria-label="${title}"><h2>${title}</h2><ul class="lines">${told.map(recordLine)}</ul></section>`)}</div>
<section class="panel no-print" aria-labelledby="next"><h2 id="next">接下来</h2>
<p>有一条不对？请向作出记录的部门或县信用窗口提出异议，写明是哪一条、错在哪里。</p>
<p>义务已经履行？达到最短公示期后，可在“信用中国”网站（www.creditchina.gov.cn）申请信用修复（停止公示）。</p></section>
</article>`;
  return { title: currentName, main };
}

/** Nobody of the code, or nothing public of them: one answer for both. `code` is not said again where it may be a person's number. */
export function noSubjectPage(code: string | null): PlainPage {
  return {
    title: '没有查到',
    main: html`<section aria-labelledby="none"><h1 id="none">没有查到</h1>
<p>${code === null ? '网址里的像是身份证号码，没有拿去查询。' : html`代码 <strong>${code}</strong> 不在册，或者没有可以公开的记录。请核对 18 位代码；`}查个人的，本人可到县信用窗口查询。</p>
<p>不在本县的单位，可以到“信用中国”网站（www.creditchina.gov.cn）查询。</p></section>`,
  };
}

function factsOf({ code, kind, formerNames, status, township, asOf }: Subject): readonly (readonly [term: string, words: Html | string])[] {
  return [
    ['统一社会信用代码', html`<span class="code" translate="no">${code}</span>`],
    ['种类', kindWords(kind)],
    ...(formerNames.length === 0 ? [] : [['曾用名', formerNames.join('、')] as const]),
    ...(status === null ? [] : [['登记状态', status] as const]),
    ...(township === null ? [] : [['乡镇、街道', township] as const]),
    ['内容截至', dayWords(asOf)],
  ];
}
