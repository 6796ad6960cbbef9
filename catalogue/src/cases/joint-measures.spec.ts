import { measureTasks, type ListedRecord, type SubjectTasks } from '@credit/sanctions';
import { loadCatalogue } from '../load-catalogue.js';
import { isOneDepartment, organsOf } from '../receivers.js';
import { recordOf } from './fact.js';
import { LISTED_FACTS } from './measure-facts.js';

const law = loadCatalogue();

function tasks(records: readonly ListedRecord[], day = '2026-11-02'): SubjectTasks {
  return measureTasks({ kind: 'enterprise', records }, { law, day, isDepartment: (id) => isOneDepartment(law, id) });
}
const told = (found: SubjectTasks): readonly string[] => found.tasks.map(({ measure, department }) => `${measure.id} ${department}`);
const debtor = (more: Partial<ListedRecord> = {}): ListedRecord => recordOf(LISTED_FACTS['失信被执行人'], { decidedOn: '2026-01-05', validUntil: '2026-11-03', ...more });

describe('a listing in force', () => {
  it('gives each department that a measure names a task with duty, article and last day; purchasers and other roles ask by a check', () => {
    const found = tasks([debtor()]);
    expect(told(found)).toEqual([
      'procurement-exclusion finance-bureau', 'bidding-restriction-judgment-debtor development-and-reform-bureau', 'consumption-restriction peoples-court',
      'judgment-debtor-exit-restriction peoples-court', 'judgment-debtor-exit-restriction public-security-bureau', 'serious-list-funds finance-bureau',
    ]);
    expect(found.tasks[0]).toMatchObject({
      department: 'finance-bureau', listing: { listId: 'dishonest-judgment-debtor', until: '2026-11-03' },
      measure: { name: '拒绝参加政府采购活动', class: 1, duty: 'must', polarity: 'penalty', basis: [{ instrument: 'government-procurement-law', article: '22' }, {}] },
    });
  });

  it('gives them on its last day and none on the day after', () => {
    expect(tasks([debtor()], '2026-11-03').tasks).not.toEqual([]);
    expect(tasks([debtor()], '2026-11-04').tasks).toEqual([]);
  });

  it.each(['WITHDRAWN', 'REPAIRED'] as const)('that is %s gives none', (state) => {
    expect(tasks([debtor({ state })]).tasks).toEqual([]);
  });
});

test('the next day on which anything can be otherwise is the day after the last one, for whatever is in force', () => {
  expect(tasks([debtor()]).nextDay).toBe('2026-11-04');
  expect(tasks([debtor({ decidedOn: '2026-10-20', validUntil: '2027-03-01' }), debtor({ id: 'other' })]).nextDay).toBe('2026-11-04');
  expect(tasks([]).nextDay).toBeNull();
});

test('a red list gives tasks of rewards, and none while a severe listing is in force', () => {
  const honoured = [...Object.values(LISTED_FACTS)].map((fact) => recordOf(fact)).filter((record) => tasks([record]).tasks.some(({ measure }) => measure.polarity === 'reward'));
  expect(honoured.length).toBeGreaterThan(0);
  for (const record of honoured) expect(tasks([record, debtor()]).tasks.every(({ measure }) => measure.polarity === 'penalty')).toBe(true);
});

test('the organ of today that takes a department’s place is told by the data; groups and roles are no department', () => {
  expect(organsOf(law, 'finance-bureau').map(({ name }) => name)).toEqual(['衡南县财政局']);
  expect(organsOf(law, 'civil-affairs-bureau')).toEqual([]);
  expect(['finance-bureau', 'peoples-court', 'all-relevant-departments', 'financial-institution', 'purchaser', 'no-such'].map((id) => isOneDepartment(law, id))).toEqual([true, true, false, false, false, false]);
});
