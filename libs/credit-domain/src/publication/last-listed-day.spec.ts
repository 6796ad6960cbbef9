import type { CreditRecord } from '../records/credit-record.js';
import { lastListedDay } from './last-listed-day.js';
import type { ListTerm } from './publication-law.js';

const term = (more: Partial<ListTerm>): ListTerm => ({ list: 'list', from: null, until: null, kind: 'fixed', months: 36, maxMonths: null, ...more });
const THREE_YEARS = term({});
const AS_DECIDED = term({ kind: 'as-decided', months: 12, maxMonths: 36 });
const UNTIL_PERFORMED = term({ kind: 'until-performed', months: null });

function listed(days: Partial<CreditRecord>): CreditRecord {
  return {
    id: 'r', category: 'list', documentNo: null, decidedOn: '2025-12-06', validFrom: null, validUntil: null, indefinite: false, organName: null, sourceOrgan: '', state: 'ACTIVE',
    revision: 1, disputed: false, knownOn: '2026-11-02', reason: null, fields: {}, ...days,
  };
}

test.each([
  ['a fixed term ends on the corresponding day', {}, [THREE_YEARS], '2028-12-06'],
  ['a decision may end it earlier', { validUntil: '2027-06-30' }, [THREE_YEARS], '2027-06-30'],
  ['but not later', { validUntil: '2030-12-06' }, [THREE_YEARS], '2028-12-06'],
  ['长期 is no longer than the rule', { indefinite: true }, [THREE_YEARS], '2028-12-06'],
  ['without a corresponding day the month ends it', { decidedOn: '2024-02-29' }, [term({ months: 12 })], '2025-02-28'],
  ['as decided', { validUntil: '2027-12-06' }, [AS_DECIDED], '2027-12-06'],
  ['as decided, within what the law allows', { validUntil: '2031-12-06' }, [AS_DECIDED], '2028-12-06'],
  ['a ban runs from its own first day', { validFrom: '2025-12-20', validUntil: '2028-12-20' }, [AS_DECIDED], '2028-12-20'],
  ['as decided, and the decision gives no end', {}, [AS_DECIDED], null],
  ['until performed', {}, [UNTIL_PERFORMED], null],
  ['the edition of the day of listing counts', {}, [term({ until: '2025-12-05', months: 12 }), term({ from: '2025-12-06', months: 24 })], '2027-12-06'],
  ['of several lists none is chosen', { validUntil: '2030-01-01' }, [THREE_YEARS, term({ months: 12 })], '2030-01-01'],
] as const)('%s', (_, days, terms, last) => {
  expect(lastListedDay(listed(days), terms)).toBe(last);
});
