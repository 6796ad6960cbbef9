import { dayWords } from '../../../words.js';
import type { ObligationLine } from './api.js';

export const OBLIGATION_STATES: readonly (readonly [id: string, word: string])[] = [['open', '没有填报'], ['reported', '待认可'], ['done', '已认可'], ['returned', '已退回']];
const STATES = new Map(OBLIGATION_STATES);
const ACTS: Readonly<Record<string, string>> = { 'set-due': '定期限', report: '填报', remind: '催办', confirm: '认可', return: '退回' };

export function obligationStateWords(state: string): string {
  return STATES.get(state) ?? state;
}

export function obligationActWords(act: string): string {
  return ACTS[act] ?? act;
}

/** 2026年11月30日（逾期） */
export function dueWords({ dueOn, overdue }: Pick<ObligationLine, 'dueOn' | 'overdue'>): string {
  if (dueOn === null) return '没有定期限';
  return overdue ? `${dayWords(dueOn)}（逾期）` : dayWords(dueOn);
}

/** The tone of a state of work. */
export function obligationTone({ state, overdue }: Pick<ObligationLine, 'state' | 'overdue'>): 'ok' | 'attention' | 'fault' | '' {
  if (overdue) return 'fault';
  if (state === 'done') return 'ok';
  return state === 'open' ? '' : 'attention';
}
