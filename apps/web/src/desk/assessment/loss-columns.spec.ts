import type { Loss } from './api.js';
import { lossPath } from './loss-columns.js';

const ORGAN = '11430422MBX001011P';
const loss = (more: Partial<Loss>): Loss => ({ indicator: 'assessed-coverage', month: null, category: null, categoryName: null, reference: null, count: 1, says: '', ...more });

test('a lost point opens where it was lost', () => {
  expect(lossPath(loss({ month: '2026-11', category: 'administrative-penalty' }), ORGAN)).toBe(`/coverage/cell?month=2026-11&department=${ORGAN}&category=administrative-penalty`);
  expect(lossPath(loss({ month: '2026-11', category: 'administrative-penalty', reference: 'K-20261120-000001' }), ORGAN)).toBe('/spot-checks/K-20261120-000001');
  expect(lossPath(loss({ indicator: 'assessed-clauses', reference: '2.1.1.1-b' }), ORGAN)).toBe('/obligations/2.1.1.1-b');
  expect(lossPath(loss({ indicator: 'assessed-joint-measures', reference: '7' }), ORGAN)).toBeUndefined();
});
