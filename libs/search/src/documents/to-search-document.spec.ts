import type { CreditRecord } from '@credit/domain';
import { LAW, subject, TODAY } from '../testing/document-mother.js';
import { toSearchDocument } from './to-search-document.js';

const firm = subject({ currentName: '衡南县云集镇测山建材有限公司', formerNames: ['测川建材厂'] });

function penalty(more: Partial<CreditRecord> = {}): CreditRecord {
  return {
    id: 'a', category: 'administrative-penalty', documentNo: null, decidedOn: '2026-06-01', validFrom: null, validUntil: null, indefinite: false, organName: null,
    sourceOrgan: '', state: 'ACTIVE', revision: 1, disputed: false, knownOn: '2026-06-10', reason: null, fields: { DISCREDIT_LEVEL: '一般' }, ...more,
  };
}

const shownOf = (...records: readonly CreditRecord[]): unknown => toSearchDocument({ subject: firm, records }, LAW, TODAY)?.shown;

describe('who may be found', () => {
  test('an organisation, by its present name first', () => {
    expect(toSearchDocument({ subject: firm, records: [] }, LAW, TODAY)).toMatchObject({ code: firm.code, names: [{ name: firm.currentName, former: false }, { name: '测川建材厂', former: true }] });
  });

  test('a cancelled enterprise too, but no cancelled individual business', () => {
    expect(toSearchDocument({ subject: subject({ currentName: '测店', status: '注销' }), records: [] }, LAW, TODAY)).not.toBeNull();
    expect(toSearchDocument({ subject: subject({ currentName: '测店', kind: 'individual-business', status: '注销' }), records: [] }, LAW, TODAY)).toBeNull();
  });

  test('never a natural person, and nobody without a code', () => {
    expect(toSearchDocument({ subject: subject({ currentName: '测某', kind: 'natural-person', code: null }), records: [penalty()] }, LAW, TODAY)).toBeNull();
    expect(toSearchDocument({ subject: subject({ currentName: '测厂', code: null }), records: [] }, LAW, TODAY)).toBeNull();
  });

  test('no term twice, all in order', () => {
    const terms = toSearchDocument({ subject: firm, records: [] }, LAW, TODAY)?.terms ?? [];
    expect(terms).toEqual([...new Set(terms)].sort());
    expect(terms.length).toBeGreaterThan(20);
  });
});

describe('what of its records is public, and until when', () => {
  test('a penalty up to its last public day', () => {
    expect(shownOf(penalty())).toEqual([{ sector: LAW.categories.get('administrative-penalty')?.sector, notice: true, decidedOn: '2026-06-01', from: TODAY, until: '2027-06-01' }]);
  });

  test.each([
    ['one that is withdrawn', { state: 'WITHDRAWN' }], ['one that is repaired', { state: 'REPAIRED' }], ['one whose term is over', { decidedOn: '2025-06-01' }],
    ['a slight one', { fields: { DISCREDIT_LEVEL: '轻微' } }], ['one whose class is not known', { fields: {} }],
  ] as const)('not %s', (_, more) => expect(shownOf(penalty(more))).toEqual([]));

  test('one that another covers in every way adds nothing', () => {
    expect(shownOf(penalty({ decidedOn: '2026-05-01' }), penalty(), penalty({ decidedOn: '2026-06-01' }))).toHaveLength(1);
    expect(shownOf(penalty(), penalty({ decidedOn: '2026-05-01', fields: { DISCREDIT_LEVEL: '严重' } }))).toHaveLength(2);
  });
});
