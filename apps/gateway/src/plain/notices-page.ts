import type { NoticeFilter } from '../open-data/notice-filter.js';
import type { Notice, NoticeConnection } from '../notices/notice.types.js';
import { dayWords } from '../told/day-words.js';
import { html, type Html } from './html.js';
import { basisLines } from './record-line.js';
import type { PlainPage } from './site-document.js';

/** What can be chosen to narrow the notices. */
export interface NoticeChoices {
  readonly organs: readonly string[];
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
  readonly townships: readonly string[];
}

const KINDS = [['licence', '行政许可'], ['penalty', '行政处罚']] as const;

/** A page of notices that needs no script: narrowed by a form, gone on with by a link. */
export function noticesPage(filter: NoticeFilter, { edges, pageInfo }: NoticeConnection, choices: NoticeChoices): PlainPage {
  const { kind } = filter;
  const data = addressOf(filter);
  const main = html`<h1>行政许可和行政处罚公示</h1>
<p>行政机关作出决定后七个工作日内公示（市场监管处罚二十个工作日）。轻微的处罚不公示，公示期满自动停止。</p>
<nav class="tabs no-print" aria-label="公示种类">${KINDS.map(([id, words]) => html`<a href="/notices?${addressOf({ ...filter, kind: id })}"${id === kind ? html` aria-current="page"` : null}>${words}</a> `)}</nav>
<form class="filters no-print" method="get" action="/notices" aria-label="缩小公示的范围"><input type="hidden" name="kind" value="${kind}">
${choice('organ', '决定机关', choices.organs.map((name) => [name, name] as const), filter.organ)}
${choice('sector', '领域', choices.sectors.map(({ id, name }) => [id, name] as const), filter.sector)}
${choice('township', '乡镇、街道', choices.townships.map((name) => [name, name] as const), filter.township)}
<label>决定日期从<input type="date" name="from" value="${filter.from ?? ''}"></label><label>到<input type="date" name="until" value="${filter.until ?? ''}"></label>
<button class="button" type="submit">筛选</button></form>
<p class="no-print">这个范围的全部内容：<a href="/api/open-data/notices.csv?${data}" rel="nofollow">表格（CSV）</a>　<a href="/api/open-data/notices.json?${data}" rel="nofollow">JSON</a></p>
${edges.length === 0 ? html`<p class="panel">这个范围内没有公示。可以放宽日期，或者不限机关。</p>` : html`<ul class="lines notices">${edges.map(({ node }) => noticeLine(node))}</ul>`}
${pageInfo.hasNextPage && pageInfo.endCursor !== null ? html`<p><a class="button" href="/notices?${data}&after=${pageInfo.endCursor}" rel="nofollow">下一页</a></p>` : null}`;
  return { title: kind === 'penalty' ? '行政处罚公示' : '行政许可公示', main };
}

function addressOf(filter: NoticeFilter): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (typeof value === 'string') address.set(name, value);
  return address.toString();
}

function choice(name: string, label: string, values: readonly (readonly [value: string, words: string])[], chosen: string | null): Html {
  const known = chosen === null || values.some(([value]) => value === chosen) ? values : [...values, [chosen, chosen] as const];
  return html`<label>${label}<select name="${name}"><option value="">不限</option>${known.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${words}</option>`)}</select></label>`;
}

function noticeLine({ subjectCode, subjectName, headline, categoryName, date, documentNo, organ, lastPublicDay, indefinite, validUntil, expired, basis }: Notice): Html {
  const until = lastPublicDay !== null ? `公示至 ${dayWords(lastPublicDay)}` : indefinite ? '长期有效' : validUntil === null ? null : expired ? `已于 ${dayWords(validUntil)} 到期` : `有效期至 ${dayWords(validUntil)}`;
  const facts = [dayWords(date), documentNo, organ, until].filter((words) => words !== null);
  return html`<li><div><p class="title"><a href="/subject/${subjectCode}">${subjectName}</a></p><p>${headline ?? categoryName}</p></div>
<p class="meta">${facts.map((words) => html`<span>${words}</span> `)}</p>
${basisLines(basis)}</li>`;
}
