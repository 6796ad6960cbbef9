import { resultState, resultWords } from './result-words.js';

const NONE = { accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0 };
const file = (state: 'QUEUED' | 'WORKING' | 'DONE' | 'REFUSED', counts: Partial<typeof NONE> = {}, more = {}) => ({ state, processedRows: 0, dataRows: null, counts: { ...NONE, ...counts }, refusal: null, ...more });

test('what became of a file is one sentence, without what there is none of', () => {
  expect(resultWords(file('DONE', { accepted: 515, acceptedWithWarning: 304, rejected: 66, quarantined: 18, duplicate: 7 }, { dataRows: 910 }))).toBe('910 行：接收 819（其中 304 行有提示），退回 66，待确认 18，重复 7');
  expect(resultWords(file('DONE', { accepted: 3 }, { dataRows: 3 }))).toBe('3 行：接收 3');
});

test('how far it is', () => {
  expect([file('QUEUED'), file('WORKING'), file('WORKING', {}, { processedRows: 1200 })].map(resultWords)).toEqual(['已收到，正在排队', '正在读取', '正在核对，已核对 1,200 行']);
});

test('why nothing of it was taken', () => {
  expect(resultWords(file('REFUSED', {}, { refusal: { message: '文件是空的', fix: '' } }))).toBe('整份没有收：文件是空的');
});

test('only what was not taken at all is a fault', () => {
  expect([file('REFUSED'), file('DONE', { rejected: 1 }), file('DONE', { accepted: 1 }), file('WORKING')].map(resultState)).toEqual(['fault', 'attention', 'ok', '']);
});
