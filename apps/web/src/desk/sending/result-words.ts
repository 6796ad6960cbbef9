import { countWords } from '../../words.js';
import type { SentFile } from './api.js';

const STATES: Readonly<Record<string, string>> = { queued: '排队', working: '处理中', done: '处理完毕', refused: '整份不收' };

/** The state of a file, in a word. */
export function fileStateWords(state: string): string {
  return STATES[state.toLowerCase()] ?? state;
}

/** How far a file is, or what became of it, in one sentence. */
export function resultWords({ state, processedRows, dataRows, counts, refusal }: Pick<SentFile, 'state' | 'processedRows' | 'dataRows' | 'counts' | 'refusal'>): string {
  switch (state) {
    case 'QUEUED':
      return '已收到，正在排队';
    case 'WORKING':
      return processedRows === 0 ? '正在读取' : `正在核对，已核对 ${countWords(processedRows)} 行`;
    case 'REFUSED':
      return `整份没有收：${refusal?.message ?? ''}`;
    case 'DONE':
      return `${countWords(dataRows ?? 0)} 行：${parts(counts).join('，') || '没有数据行'}`;
  }
}

function parts({ accepted, acceptedWithWarning, rejected, quarantined, duplicate }: SentFile['counts']): readonly string[] {
  const taken = accepted + acceptedWithWarning;
  const said = (count: number, words: string): readonly string[] => (count === 0 ? [] : [words]);
  return [
    ...said(taken, `接收 ${countWords(taken)}${acceptedWithWarning === 0 ? '' : `（其中 ${countWords(acceptedWithWarning)} 行有提示）`}`),
    ...said(rejected, `退回 ${countWords(rejected)}`),
    ...said(quarantined, `待确认 ${countWords(quarantined)}`),
    ...said(duplicate, `重复 ${countWords(duplicate)}`),
  ];
}

/** The state of the work on a file, for its colour. */
export function resultState({ state, counts }: Pick<SentFile, 'state' | 'counts'>): 'ok' | 'attention' | 'fault' | '' {
  if (state === 'REFUSED') return 'fault';
  if (state !== 'DONE') return '';
  return counts.rejected > 0 || counts.quarantined > 0 ? 'attention' : 'ok';
}

export function isUnderWay({ state }: Pick<SentFile, 'state'>): boolean {
  return state === 'QUEUED' || state === 'WORKING';
}
