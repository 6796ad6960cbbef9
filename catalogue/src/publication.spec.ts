import { addMonths, checkRow, publicationOf, type CreditRecord, type PublicationFinding, type RawCell } from '@credit/domain';
import { loadCatalogue } from './load-catalogue.js';
import { collected } from './testing/collected.js';
import { planOf } from './testing/plan-mother.js';
import { cellsOf, goodRow } from './testing/row-mother.js';

const catalogue = loadCatalogue();

/** What the publication law says on a day of a record made from a good row with these cells in it. */
function publication(id: string, changed: Readonly<Record<string, RawCell>>, day: string): PublicationFinding & { readonly decidedOn: string } {
  const category = collected(catalogue).find((one) => one.id === id);
  if (!category) throw new Error(`nobody sends ${id}`);
  const good = goodRow(category.form, catalogue.codeLists, { index: 0, person: false });
  const checked = checkRow({ row: 2, cells: cellsOf(category.form, new Map([...good, ...Object.entries(changed)])) }, planOf(catalogue, category));
  if (checked.outcome !== 'draft') throw new Error(`${id}: ${JSON.stringify(checked)}`);
  const record: CreditRecord = {
    ...checked.draft, id: 'r', sourceOrgan: '', state: 'ACTIVE', revision: 1, disputed: false, knownOn: '2026-11-02', reason: null,
  };
  return { ...publicationOf(record, category, { day, law: catalogue.publicationLaw }), decidedOn: record.decidedOn };
}

describe('exposing a case does not prolong what the law lets be public of its penalty', () => {
  test.each(['major-case-exposure', 'price-typical-case', 'serious-construction-exposure', 'typical-dishonesty-case', 'social-insurance-violation-exposure', 'safety-credit-announcement'])('%s', (id) => {
    const general = publication(id, { DISCREDIT_LEVEL: '一般' }, '2026-11-02');
    expect(general).toMatchObject({ severity: '一般', lastPublicDay: addMonths(general.decidedOn, 12), publication: 'ended' });
    expect(publication(id, { DISCREDIT_LEVEL: '严重' }, '2026-11-02')).toMatchObject({ publication: 'open' });
    expect(publication(id, { DISCREDIT_LEVEL: '轻微' }, '2025-02-01')).toMatchObject({ publication: 'never' });
    expect(publication(id, { DISCREDIT_LEVEL: null, GK_CFLB: '责令停产停业' }, '2025-02-01')).toMatchObject({ publication: 'held' });
  });
});

describe('what its source has ended is not public any more', () => {
  test.each([
    ['abnormal-operation-list', { MD_ZT: '已移出' }],
    ['execution-info', { CP_ZXZT: '执行完毕' }],
    ['honour-unit', { JL_ZT: '已撤销' }],
    ['trusted-website-certification', { ZG_ZT: '注销' }],
  ])('%s', (id, changed) => {
    expect(publication(id, {}, '2025-01-20')).toMatchObject({ publication: 'open' });
    expect(publication(id, changed, '2025-01-20')).toMatchObject({ publication: 'ended', rule: 'lifted-by-source' });
  });
});

describe('a disposition that is no penalty in law is held until its source says how grave it is', () => {
  test.each(['government-dishonesty', 'designated-hospital-record', 'fee-reduction-fraud-unit'])('%s', (id) => {
    expect(publication(id, { CF_CFLB: '通报', DISCREDIT_LEVEL: null }, '2025-02-01')).toMatchObject({ publication: 'held' });
    expect(publication(id, { CF_CFLB: '通报', DISCREDIT_LEVEL: '一般' }, '2025-02-01')).toMatchObject({ publication: 'open' });
  });
});
