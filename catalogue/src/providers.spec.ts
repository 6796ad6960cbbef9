import type { RecordCategory } from '@credit/domain';
import type { Organ } from './catalogue.js';
import { loadCatalogue } from './load-catalogue.js';
import { maySend, reportingLimit } from './providers.js';

const catalogue = loadCatalogue();

function organ(name: string): Organ {
  const found = [...catalogue.organs.values()].find((o) => o.name.includes(name));
  if (!found) throw new Error(`no organ ${name}`);
  return found;
}

function category(id: string): RecordCategory {
  const found = catalogue.categories.get(id);
  if (!found) throw new Error(`no category ${id}`);
  return found;
}

describe('an organ may send', () => {
  it.each([
    ['税务局', 'tax-arrears', true],
    ['应急管理局', 'work-safety-blacklist', true],
    ['人民法院', 'dishonest-judgment-debtor', true],
    ['农业农村局', 'rural-honour', true],
    ['农业农村局', 'tax-arrears', false],
    ['财政局', 'dishonest-judgment-debtor', false],
    ['市场监督管理局', 'business-registration', true],
    ['住房和城乡建设局', 'business-registration', false],
    ['住房和城乡建设局', 'administrative-penalty', true],
  ])('%s %s: %s', (name, id, may) => {
    expect(maySend(organ(name), category(id))).toBe(may);
  });

  it('what it is named for, even if it succeeds none of the providers', () => {
    const named = { ...organ('农业农村局'), maySend: ['tax-arrears'] };
    expect(maySend(named, category('tax-arrears'))).toBe(true);
  });
});

test('every organ of today may send what the policy asks of all relevant departments', () => {
  const ofAll = [...catalogue.categories.values()].filter(({ providers, form }) => form !== null && providers.includes('all-relevant-departments'));
  expect(ofAll).toHaveLength(24);
  for (const one of catalogue.organs.values()) expect(ofAll.filter((asked) => !maySend(one, asked)).map(({ id }) => id)).toEqual([]);
});

test('what the farming offices of 2017 sent comes from their successor', () => {
  expect(maySend(organ('农业农村局'), category('food-incident-recall'))).toBe(true);
  expect(maySend(organ('农业农村局'), category('veterinarian-record'))).toBe(true);
});

describe('the reporting limit in working days', () => {
  it.each([
    ['住房和城乡建设局', 'administrative-penalty', 7],
    ['市场监督管理局', 'administrative-penalty', 20],
    ['市场监督管理局', 'administrative-penalty-person', 20],
    ['市场监督管理局', 'administrative-licence', 7],
    ['人民法院', 'dishonest-judgment-debtor', null],
  ])('%s %s: %s', (name, id, days) => {
    expect(reportingLimit(catalogue, category(id), organ(name))).toBe(days);
  });
});
