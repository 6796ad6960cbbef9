import type { Clause, ClauseSection } from './api/clauses.js';
import { countWords, dayWords } from './words.js';

const STATES: Readonly<Record<string, string>> = { open: '责任单位还没有填报', reported: '责任单位已填报，待认可', done: '联席会议办公室已认可完成', returned: '退回补充' };

/** How far a clause has come, by what the responsible units say and the office confirms. */
export function clauseStateWords({ state, dueOn, overdue, lastOn }: Pick<Clause, 'state' | 'dueOn' | 'overdue' | 'lastOn'>): string {
  const when = lastOn !== null && state !== 'open' ? `（${dayWords(lastOn)}）` : '';
  const due = dueOn === null || state === 'done' ? '' : `，期限 ${dayWords(dueOn)}${overdue ? '，已过' : ''}`;
  return `${STATES[state] ?? ''}${when}${due}`;
}

/** What the platform itself sees of a kind of record that a clause asks for. */
export function seenRecordWords({ collecting, lastReceived }: Clause['seenRecords'][number]): string {
  if (lastReceived !== null) return `最近一次收到：${dayWords(lastReceived)}`;
  switch (collecting) {
    case 'submitted':
      return '还没有收到过';
    case 'needs-basis':
      return '没有法律依据，不收';
    case 'sealed':
      return '依法封存，不收';
    case 'platform':
      return '平台办理时产生';
    case 'derived':
      return '由其他类别汇成';
    default:
      return '表式未定，暂不收';
  }
}

/** A section in one honest sentence. */
export function sectionWords({ clauses, withRecords, received, reported, done }: ClauseSection): string {
  const came = received === 0 ? '平台都还没有收到过' : `其中 ${countWords(received)} 条平台已收到过`;
  const seen = withRecords === 0 ? '不涉及报送信息' : `${countWords(withRecords)} 条涉及报送信息，${came}`;
  const told = done + reported === 0 ? '还没有填报落实情况的' : `认可完成 ${countWords(done)} 条，已填报待认可 ${countWords(reported)} 条`;
  return `${countWords(clauses)} 条；${seen}；${told}`;
}
