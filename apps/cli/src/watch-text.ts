import { isRecord } from './platform-client.js';

type Answer = Readonly<Record<string, unknown>>;

const STATES: Readonly<Record<string, string>> = { watching: '监测中', over: '已到期', ended: '已提前结束' };
const CHANGES: Readonly<Record<string, string>> = {
  announced: '已决定，尚未生效', began: '列入', suspended: '暂停', resumed: '恢复', ended: '结束', corrected: '有更正', 'rules-changed': '适用的措施有变化',
};
const ENDS: Readonly<Record<string, string>> = { term: '期限届满', removed: '移出', repaired: '信用修复', annulled: '撤销', superseded: '有新的结果' };

/** One watch in a line. */
export function watchLine(watch: Answer): string {
  return `${text(watch['number'])} ${STATES[text(watch['state'])] ?? ''} ${text(watch['begunOn'])} 至 ${text(watch['until'])} 回执 ${text(watch['receipt'])} 监测单位 ${text(watch['organ'])}`;
}

/** One event in a line: when, who, what, by which document, the receipt that proves it. */
export function eventLine({ id, knownOn, code, name, change, listing, receipt }: Answer): string {
  const about = isRecord(listing) ? listing : {};
  const why = change === 'ended' ? `（${ENDS[text(about['why'])] ?? '不再列示'}）` : '';
  const document = [about['name'], about['documentNo'], about['authority']].map(text).filter((word) => word !== '').join(' ');
  return `${String(id)} ${text(knownOn)} ${text(name)}（${text(code)}）${CHANGES[text(change)] ?? text(change)}${why}：${document} 回执 ${text(receipt)}`;
}

export function watchText(watch: Answer, events: readonly Answer[]): string {
  const subjects = Array.isArray(watch['subjects']) ? watch['subjects'].filter(isRecord) : [];
  return [
    watchLine(watch),
    ...subjects.map(({ name, code }) => `    ${text(name)}（${text(code)}）`),
    ...(events.length === 0 ? ['自回执以来没有变动'] : events.map(eventLine)),
  ].join('\n');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
