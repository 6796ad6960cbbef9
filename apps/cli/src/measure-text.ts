import { isRecord } from './platform-client.js';

type Answer = Readonly<Record<string, unknown>>;

const STATES: Readonly<Record<string, string>> = {
  notified: '待响应', informed: '已告知', 'to-execute': '待执行', declined: '不执行', executed: '待反馈', 'fed-back': '已反馈', void: '已作废', 'to-lift': '待确认解除', lifted: '已解除',
};
const ACTS: Readonly<Record<string, string>> = {
  notify: '推送', inform: '告知', change: '名单有更正', end: '名单结束', accept: '决定执行', 'no-matter': '无对应事项', except: '除外', execute: '已执行', 'feed-back': '反馈', 'confirm-lift': '确认解除',
};

/** One task in a line: whose, what about whom, by which document, and by when. */
export function taskLine(task: Answer): string {
  const [subject, measure, listing] = [part(task, 'subject'), part(task, 'measure'), part(task, 'listing')];
  const due = text(task['due']) === '' ? '' : `，${task['overdue'] === true ? '已逾期，' : ''}最后一日 ${text(task['due'])}`;
  const duty = measure['duty'] === 'must' ? '应当' : '可以';
  return `${text(task['id'])} ${STATES[text(task['state'])] ?? ''}${due} ${text(task['departmentName'])}：${text(subject['name'])}（${text(subject['code'])}）${duty}${text(measure['name'])}，依据 ${basisOf(measure)}；${text(listing['name'])} ${text(listing['documentNo'])}`;
}

export function taskText(task: Answer): string {
  const acts = Array.isArray(task['acts']) ? task['acts'].filter(isRecord) : [];
  return [taskLine(task), ...acts.map((act) => `    ${text(act['on'])} ${ACTS[text(act['act'])] ?? text(act['act'])} ${text(act['operator'])}${saidIn(part(act, 'detail'))}`)].join('\n');
}

function basisOf(measure: Answer): string {
  const basis = Array.isArray(measure['basis']) ? measure['basis'].filter(isRecord) : [];
  return basis.map(({ title, article }) => `${text(title)}${text(article) === '' ? '' : `第${text(article)}条`}`).join('、');
}

function saidIn(detail: Answer): string {
  const said = ['reason', 'article', 'did', 'caseNo', 'result', 'note'].map((key) => text(detail[key])).filter((word) => word !== '');
  return said.length === 0 ? '' : `：${said.join('；')}`;
}

function part(answer: Answer, key: string): Answer {
  const value = answer[key];
  return isRecord(value) ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
