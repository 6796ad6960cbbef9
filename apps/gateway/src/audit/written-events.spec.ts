import type { ExportedEvent } from '@credit/db';
import { exportHead, exportLine } from './written-events.js';

const EVENT: ExportedEvent = {
  id: 7, at: new Date('2026-11-02T01:02:03.004Z'), action: 'subject.look', account: 'operator', operator: '经办甲', organ: '11430422MBX001011P', role: null, purpose: '办理许可', subjectId: 12,
  object: null, result: 'done', detail: { found: true }, writer: 'w', serial: 1, seal: Buffer.from([1, 2]), batch: 3,
};

test('a line of CSV tells action and time in words, and quotes what has commas', () => {
  expect(exportLine('csv', EVENT)).toBe(`7,2026-11-02 09:02:03,查看信用档案,subject.look,operator,经办甲,11430422MBX001011P,,办理许可,12,,完成,"{""found"":true}",3,0102\r\n`);
  expect(exportHead('csv')).toMatch(/^\uFEFF编号,时间,动作/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('%j is text for a spreadsheet, never a formula', (purpose) => {
  expect(exportLine('csv', { ...EVENT, purpose })).toContain(`'${purpose}`);
});

test('a line of JSON holds all as it is', () => {
  expect(JSON.parse(exportLine('jsonl', { ...EVENT, purpose: '=1+1\n' }))).toMatchObject({ id: 7, at: '2026-11-02T01:02:03.004Z', purpose: '=1+1\n', subject: 12, detail: { found: true }, seal: '0102' });
  expect(exportLine('jsonl', { ...EVENT, purpose: 'a\nb' }).split('\n')).toHaveLength(2);
});
