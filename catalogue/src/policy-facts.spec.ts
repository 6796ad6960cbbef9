import { loadCatalogue } from './load-catalogue.js';

const catalogue = loadCatalogue();

describe('how often a category is reported', () => {
  it('is its kind’s frequency, with the deadline of those that have another', () => {
    expect(catalogue.frequencies.get('administrative-penalty')).toMatchObject({
      trigger: 'event',
      within: 7,
      unit: 'working',
      zeroReport: 'monthly',
      deadline: 'report-penalty',
      byProvider: { 'food-drug-commerce-quality-bureau': 'report-samr-penalty' },
    });
  });

  it('is its own where the category has one', () => {
    expect(catalogue.frequencies.get('social-organisation-dishonesty')).toMatchObject({ within: 5, deadline: 'report-social-organisation' });
  });

  it('is known of every category that departments report', () => {
    const asked = [...catalogue.categories.values()].filter(({ origin, admission }) => origin === 'submitted' && admission === 'admitted');
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter(({ id }) => (catalogue.frequencies.get(id)?.trigger ?? 'derived') === 'derived')).toEqual([]);
  });

  it('agrees with the deadline that it names', () => {
    const named = [...catalogue.frequencies.values()].flatMap((f) => (f.deadline ? [[f.deadline, f.within, catalogue.deadlines.get(f.deadline)?.days]] : []));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([, days, limit]) => days !== limit)).toEqual([]);
  });
});

describe('where a category comes from', () => {
  it.each([
    ['administrative-penalty', { document: '南政办发[2017]42号', clauses: ['2.1.1.1-a', '2.6.1-m'], nameBefore: null, providersStated: true }],
    ['tax-arrears', { document: null, clauses: [], nameBefore: null, providersStated: false }],
  ])('%s', (id, source) => expect(catalogue.sources.get(id)).toEqual(source));

  it('says what the policy called a list that the law names otherwise', () => {
    expect(catalogue.categories.get('tax-violation-blacklist')?.name).toBe('重大税收违法失信主体');
    expect(catalogue.sources.get('tax-violation-blacklist')?.nameBefore).toBe('税收违法黑名单');
    const shown = [...catalogue.categories.values()].filter(({ admission }) => admission === 'admitted');
    expect(shown.filter(({ name }) => name.includes('黑名单'))).toEqual([]);
  });

  it('is known of every category', () => {
    expect([...catalogue.sources.keys()].sort()).toEqual([...catalogue.categories.keys()].sort());
  });
});

it('kinds, disclosure and whom a category is about have the policy’s own words', () => {
  const { words } = catalogue;
  expect(words.kinds.get('red-list')).toBe('守信名单、称号');
  expect(words.disclosures.restricted).toBe('仅提供部门和法定使用部门，不进入报告和门户');
  expect(words.subjectTypes['other-organisation']).toBe('其他组织（含个体工商户）');
});
