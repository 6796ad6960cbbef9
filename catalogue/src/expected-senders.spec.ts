import { expectedSenders } from './expected-senders.js';
import { loadCatalogue } from './load-catalogue.js';
import { maySend } from './providers.js';

const catalogue = loadCatalogue();
const categoryOf = (id: string): Parameters<typeof expectedSenders>[1] => {
  const category = catalogue.categories.get(id);
  if (!category) throw new Error(`no category ${id}`);
  return category;
};
const namesFor = (id: string): readonly string[] => expectedSenders(catalogue, categoryOf(id)).map(({ name }) => name);

test('a named provider is expected under its name of today', () => {
  expect(namesFor('environmental-credit-rating')).toContain('衡阳市生态环境局衡南分局');
});

test('two departments that became one organ are one sender', () => {
  expect(namesFor('tax-credit-rating-a')).toEqual(['国家税务总局衡南县税务局']);
});

test('“all relevant departments” are those that the data names for the kind, or for the category alone', () => {
  expect(namesFor('administrative-penalty')).toEqual(expect.arrayContaining(['衡南县市场监督管理局', '衡南县住房和城乡建设局', '水利局']));
  expect(namesFor('administrative-penalty')).not.toContain('宣传部');
  expect(namesFor('rural-honour')).toEqual(['衡南县农业农村局']);
});

test('a department whose successor nobody has named is expected all the same, and cannot send', () => {
  const sender = expectedSenders(catalogue, categoryOf('administrative-penalty')).find(({ name }) => name === '水利局');
  expect(sender).toEqual({ id: 'water-resources-bureau', name: '水利局', organ: null, collective: false });
});

test('a collective name without an expansion stays one sender that says so', () => {
  expect(expectedSenders(catalogue, categoryOf('government-commitment'))).toContainEqual({ id: 'township-governments', name: '各乡镇人民政府', organ: null, collective: true });
});

test('who has a duty to send may send', () => {
  for (const category of catalogue.categories.values()) {
    for (const { organ } of expectedSenders(catalogue, category)) if (organ) expect([category.id, maySend(organ, category)]).toEqual([category.id, true]);
  }
});
