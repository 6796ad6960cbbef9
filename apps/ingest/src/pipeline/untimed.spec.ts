import type { RowPlan } from '@credit/domain';
import { checkedPenalty, penaltyPlan } from './penalty-mother.js';
import { UntimedRows } from './untimed.js';

/** What the report says of penalties decided on these days, and which of them are called late. */
function taken(decided: readonly string[], plan: RowPlan): { readonly notice: string | undefined; readonly late: readonly string[] } {
  const rows = decided.map((day) => checkedPenalty({ CF_JDRQ: day }, plan));
  const untimed = new UntimedRows(plan);
  untimed.look(rows);
  const late = rows.flatMap((row) => (row.outcome === 'draft' && row.draft.warnings.some(({ code }) => code === 'REPORTED_LATE') ? [row.draft.decidedOn] : []));
  expect(rows.map(({ outcome }) => outcome)).toEqual(decided.map(() => 'draft'));
  return { notice: untimed.notice(), late };
}

describe('where the working calendar lacks a year', () => {
  const plan = penaltyPlan({ receivedOn: '2027-01-20' });

  test('a row is taken and not called late, and the report says so once, with the rule of the data', () => {
    const { notice, late } = taken(['2026-12-21', '2026-12-28', '2027-01-18'], plan);
    expect(late).toEqual([]);
    expect(notice).toMatch(/^有 3 条的报送时效无法计算：工作日日历缺 2027 年。.*没有该年数据时不推测/);
  });

  test('a row whose known days alone exceed the limit is late, and needs no notice', () => {
    expect(taken(['2026-11-02'], plan)).toEqual({ notice: undefined, late: ['2026-11-02'] });
  });

  test('years long past count too', () => {
    expect(taken(['2022-12-01'], penaltyPlan({ receivedOn: '2023-01-05' })).notice).toContain('缺 2022 年');
  });
});

test('where the calendar has all years there is nothing to say', () => {
  expect(taken(['2026-10-30', '2026-08-03'], penaltyPlan())).toEqual({ notice: undefined, late: ['2026-08-03'] });
});

test('files of corrections are not judged', () => {
  const untimed = new UntimedRows(penaltyPlan({ receivedOn: '2027-01-20', operation: 'correct' }));
  untimed.look([checkedPenalty({ CF_JDRQ: '2026-12-28' }, penaltyPlan({ receivedOn: '2027-01-20' }))]);
  expect(untimed.notice()).toBeUndefined();
});
