import { dayWords } from '../../words.js';
import { endWords, suspensionWords } from '../checks/check-words.js';
import type { WatchEvent } from './api.js';

const STATES: Readonly<Record<string, string>> = { watching: '关注中', over: '已到期', ended: '已提前结束' };

export function watchStateWords(state: string): string {
  return STATES[state] ?? state;
}

const CHANGES: Readonly<Record<string, string>> = {
  began: '列入', announced: '已决定，尚未生效', ended: '结束', suspended: '暂停', resumed: '恢复', corrected: '更正', 'rules-changed': '规则变化',
};

/** What was told of a listing. */
export function changeWords(change: string): string {
  return CHANGES[change] ?? change;
}

type Told = WatchEvent['listing'];

/** How a listing stands that a department was told of. */
export function toldWords({ listedOn, until, on, why, since }: Pick<Told, 'listedOn' | 'until' | 'on' | 'why' | 'since'>): string {
  const listed = `${dayWords(listedOn)}列入`;
  const from = since === null ? '' : `（${dayWords(since)}起）`;
  switch (on) {
    case 'ended':
      return `${listed}，${endWords(why)}${from}`;
    case 'suspended':
      return `${listed}，${suspensionWords(why)}${from}`;
    case 'not-yet':
      return `${listed}，尚未生效`;
    default:
      return `${listed}，${until === null ? '没有写明到期日' : `至 ${dayWords(until)}`}`;
  }
}
