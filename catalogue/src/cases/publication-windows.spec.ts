import { annulmentDue, publicationOf, type CreditRecord } from '@credit/domain';
import { loadCatalogue } from '../load-catalogue.js';
import { WINDOW_CASES, type WindowCase } from './publication-windows.cases.js';

const { publicationLaw: law, categories, workingCalendar } = loadCatalogue();

function findingOf({ level, kinds, note = '', decided, seen }: WindowCase): ReturnType<typeof publicationOf> {
  const category = categories.get('administrative-penalty');
  if (!category) throw new Error('no category of penalties');
  const record: CreditRecord = {
    id: '', category: category.id, documentNo: null, decidedOn: decided, validFrom: null, validUntil: null, indefinite: true, organName: null, sourceOrgan: '',
    state: 'ACTIVE', revision: 1, disputed: false, knownOn: decided, reason: null, fields: { DISCREDIT_LEVEL: level, CF_CFLB: kinds, BZ: note },
  };
  return publicationOf(record, category, { day: seen, law });
}

describe('the law of publication terms, day by day', () => {
  test.each(WINDOW_CASES.map((one) => [`${one.level || '未注明'} ${one.kinds} ${one.decided} 作出，${one.seen} 看：${one.why}`, one] as const))('%s', (_, one) => {
    expect(findingOf(one)).toMatchObject({ publication: one.publication, lastPublicDay: one.lastDay });
  });
});

describe('an act that its organ changes or annuls', () => {
  test.each([
    ['2026-11-02', '2026-11-05'],
    ['2026-11-06', '2026-11-11'],
    ['2026-09-30', '2026-10-10'],
  ])('of %s comes down by %s: three working days, the first not counted', (annulled, lastDay) => {
    expect(annulmentDue(annulled, law.annulment, workingCalendar)).toEqual({ status: 'known', lastDay });
  });

  test('near a year whose calendar is not out: the day is not guessed', () => {
    expect(annulmentDue('2026-12-30', law.annulment, workingCalendar)).toEqual({
      status: 'calendar-missing', year: 2027, rule: expect.stringContaining('不推测'),
    });
  });
});
