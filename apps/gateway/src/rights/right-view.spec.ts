import { loadCatalogue, type Right } from '@credit/catalogue';
import { toRight } from './right-view.js';

const catalogue = loadCatalogue();
const seen = (id: string, today = '2026-11-02') => {
  const right = catalogue.rights.get(id);
  return right && toRight(right, today, catalogue);
};

test('how long an objection takes, from when, and that the numbers are the county’s own', () => {
  const reply = seen('objection')?.deadlines.find(({ what }) => what === '提供单位核查答复');
  expect(reply).toMatchObject({ text: '5 个工作日，自收到转办之日起算', extension: '可以延长 1 次，每次 5 个工作日', origin: 'own' });
});

test('what stands in the law is told as such', () => {
  expect(seen('annulled')?.deadlines).toEqual([expect.objectContaining({ text: '3 个工作日，自变更、撤销、确认之日起算', extension: null, origin: 'law' })]);
  expect(seen('repair')?.deadlines.map(({ origin }) => origin)).toContain('to-confirm');
});

test('every right of the catalogue has a basis today, and steps', () => {
  for (const id of catalogue.rights.keys()) {
    expect(seen(id)?.basis.length).toBeGreaterThan(0);
    expect(seen(id)?.steps.length).toBeGreaterThan(0);
  }
});

test('a right whose only law is not in force yet is not promised', () => {
  const right: Right = { id: 'r', title: '', plain: '', who: '', means: '', steps: [''], deadlines: [], basis: [{ instrument: 'ndrc-order-36', article: '3', from: '2026-04-01', until: null }] };
  expect(toRight(right, '2026-03-31', catalogue)).toBeUndefined();
  expect(toRight(right, '2026-04-01', catalogue)).toBeDefined();
});
