import { loadCatalogue } from '@credit/catalogue';
import type { RecordCategory } from '@credit/domain';
import { notCollected } from '@credit/domain';

const catalogue = loadCatalogue();

function category(id: string, more: Partial<RecordCategory> = {}): RecordCategory {
  const found = catalogue.categories.get(id);
  if (!found) throw new Error(`no category ${id}`);
  return { ...found, ...more };
}

const basis = [{ instrument: 'sta-2025-12', article: null, from: '2025-07-01', until: '2026-06-30' }];

describe('whether a category is collected', () => {
  test.each([
    ['2025-06-30', 'CATEGORY_NOT_ADMITTED'],
    ['2025-07-01', undefined],
    ['2026-06-30', undefined],
    ['2026-07-01', 'CATEGORY_NOT_ADMITTED'],
  ])('depends on a basis in force on the day it is received, %s: %s', (day, code) => {
    expect(notCollected(category('tax-credit-rating-a', { basis }), day)?.code).toBe(code);
  });

  test('says which day, and what to do', () => {
    expect(notCollected(category('tax-credit-rating-a', { basis }), '2026-07-01')).toMatchObject({
      message: expect.stringContaining('2026-07-01'), fix: expect.stringMatching(/联席会议办公室/),
    });
  });

  test('that has never had a basis is told what is missing', () => {
    expect(notCollected(category('tax-payment-person'), '2026-11-02')).toMatchObject({ code: 'CATEGORY_NOT_ADMITTED', message: expect.stringContaining('本人同意') });
  });

  test.each([['derived' as const], ['platform' as const]])('%s ones are not sent in', (origin) => {
    expect(notCollected(category('tax-arrears', { origin }), '2026-11-02')?.code).toBe('CATEGORY_NOT_SUBMITTABLE');
  });
});

test('every category that departments send can be received on every day since the terms of publication are known', () => {
  const submitted = [...catalogue.categories.values()].filter(({ form, sealed }) => form !== null && !sealed);
  expect(submitted.length).toBeGreaterThan(20);
  for (const day of ['2023-05-01', '2024-12-31', '2025-07-01', '2026-03-31', '2026-04-01', '2026-11-02', '2027-01-01']) {
    expect(submitted.filter((one) => notCollected(one, day) !== undefined).map(({ id }) => id)).toEqual([]);
  }
});
