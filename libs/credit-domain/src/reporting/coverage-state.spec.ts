import { coverageState } from './coverage-state.js';
import type { ReportingDue } from './reporting-due.js';
import { addTallies, dataRows, NOTHING_SENT, onTime } from './sender-tally.js';

const DUE: ReportingDue = { status: 'due', from: '2026-10-01', until: '2026-10-31', lastDay: '2026-11-10' };
const NOT_DUE: ReportingDue = { status: 'not-due' };
const UNKNOWN: ReportingDue = { status: 'calendar-missing', from: '2026-12-01', until: '2026-12-31', year: 2027, rule: '不推测' };

test('silent is what was due and did not come, and only that', () => {
  expect(coverageState(DUE, NOTHING_SENT, false)).toBe('silent');
  expect(coverageState(NOT_DUE, NOTHING_SENT, false)).toBe('quiet');
  expect(coverageState(UNKNOWN, NOTHING_SENT, false)).toBe('unknown');
});

test('who sent something is not silent, whatever became of it', () => {
  expect(coverageState(DUE, { ...NOTHING_SENT, submissions: 1 }, false)).toBe('reported');
  expect(coverageState(DUE, { ...NOTHING_SENT, submissions: 1, waiting: 1 }, false)).toBe('waiting');
  expect(coverageState(DUE, { ...NOTHING_SENT, submissions: 2, refused: 2 }, false)).toBe('refused-only');
  expect(coverageState(DUE, { ...NOTHING_SENT, submissions: 2, refused: 1 }, false)).toBe('reported');
});

test('who says that there was nothing is not silent', () => {
  expect(coverageState(DUE, NOTHING_SENT, true)).toBe('zero-reported');
  expect(coverageState(DUE, { ...NOTHING_SENT, submissions: 1, refused: 1 }, true)).toBe('zero-reported');
});

test('in time are accepted rows that are not late; corrections are not judged; with an untimed row nothing is told', () => {
  const tally = { ...NOTHING_SENT, accepted: 90, acceptedWithWarning: 10, late: 8, corrected: 12 };
  expect(onTime(tally, true)).toBe(80);
  expect(onTime(tally, false)).toBeNull();
  expect(onTime({ ...tally, untimed: 1 }, true)).toBeNull();
});

test('tallies add up, the later day stays', () => {
  const sum = addTallies({ ...NOTHING_SENT, submissions: 1, accepted: 3, skipped: 2, lastReceived: '2026-10-30' }, { ...NOTHING_SENT, submissions: 2, duplicate: 1, lastReceived: '2026-11-02' });
  expect(sum).toMatchObject({ submissions: 3, accepted: 3, lastReceived: '2026-11-02' });
  expect(addTallies(sum, NOTHING_SENT)).toEqual(sum);
  expect(dataRows(sum)).toBe(4);
});
