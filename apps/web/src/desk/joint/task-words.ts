import { dayWords } from '../../words.js';
import { overWords } from '../checks/check-words.js';
import type { MeasureTask } from './api.js';

const STATES: Readonly<Record<string, string>> = {
  notified: '待响应', informed: '已告知', 'to-execute': '待执行', declined: '不执行', executed: '待反馈', 'fed-back': '已反馈', void: '已作废', 'to-lift': '待确认解除', lifted: '已解除',
};

export function taskStateWords(state: string): string {
  return STATES[state] ?? state;
}

/** States in which a department has something to do, in the order of the loop. */
export const WAITING_STATES = ['notified', 'to-execute', 'executed', 'to-lift'] as const;
export const OTHER_STATES = ['informed', 'declined', 'fed-back', 'void', 'lifted'] as const;

/** The last day of the next step, and how far it is. */
export function dueWords({ due, daysLeft }: Pick<MeasureTask, 'due' | 'daysLeft'>): string {
  if (due === null || daysLeft === null) return '';
  if (daysLeft < 0) return `${dayWords(due)}，已逾期 ${-daysLeft} 天`;
  return daysLeft === 0 ? `今天（${dayWords(due)}）` : `${dayWords(due)}，还有 ${daysLeft} 天`;
}

const ACTS: Readonly<Record<string, string>> = {
  notify: '推送', inform: '告知', change: '名单有更正', end: '名单结束', accept: '响应：执行', 'no-matter': '响应：没有对应事项', except: '响应：除外', execute: '执行', 'feed-back': '反馈', 'confirm-lift': '确认解除',
};

/** A step of a task. */
export function actWords(act: string): string {
  return ACTS[act] ?? act;
}

/** Why a step was taken; of an end that the platform wrote, in words. */
export function reasonWords({ act, reason }: { readonly act: string; readonly reason: string | null }): string {
  return reason === null ? '' : act === 'end' ? overWords(reason) : reason;
}
