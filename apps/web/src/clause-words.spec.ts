import { clauseStateWords, sectionWords, seenRecordWords } from './clause-words.js';

test('how far a clause has come, and by when it has to', () => {
  const clause = { state: 'open', dueOn: null, overdue: false, lastOn: null };
  expect(clauseStateWords(clause)).toBe('责任单位还没有填报');
  expect(clauseStateWords({ ...clause, dueOn: '2026-10-01', overdue: true })).toBe('责任单位还没有填报，期限 2026年10月1日，已过');
  expect(clauseStateWords({ ...clause, state: 'done', dueOn: '2026-10-01', lastOn: '2026-09-30' })).toBe('联席会议办公室已认可完成（2026年9月30日）');
});

test('what came is told with its day, what did not with the reason', () => {
  const seen = { category: 'c', name: '类', lastReceived: null };
  expect(seenRecordWords({ ...seen, collecting: 'submitted', lastReceived: '2026-11-02' })).toBe('最近一次收到：2026年11月2日');
  expect(seenRecordWords({ ...seen, collecting: 'submitted' })).toBe('还没有收到过');
  expect(seenRecordWords({ ...seen, collecting: 'needs-basis' })).toBe('没有法律依据，不收');
});

test('a section in one sentence claims nothing that was not told', () => {
  const section = { id: '2.3', title: '', clauses: 107, withRecords: 83, received: 0, reported: 0, done: 0 };
  expect(sectionWords(section)).toBe('107 条；83 条涉及报送信息，平台都还没有收到过；还没有填报落实情况的');
  expect(sectionWords({ ...section, withRecords: 0 })).toContain('不涉及报送信息');
  expect(sectionWords({ ...section, received: 4, done: 2 })).toBe('107 条；83 条涉及报送信息，其中 4 条平台已收到过；认可完成 2 条，已填报待认可 0 条');
});
