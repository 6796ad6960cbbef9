import fc from 'fast-check';
import { addDays } from '../days/add-days.js';
import { addMonths } from '../days/add-months.js';
import { fromDayNumber } from '../days/civil-day.js';
import type { Severity } from '../rows/record-draft.js';
import { findPublicationEdition, publicationClassOf } from './class-rule.js';
import { lastPermissibleDay } from './last-permissible-day.js';
import { EXCEPTIONAL, lawOf, PUBLIC, SILENT } from './publication-law-mother.js';
import type { PublicationClass, PublicationLaw } from './publication-law.js';

const FIRST = 18_000;
const severity = fc.constantFrom<Severity>('轻微', '一般', '严重');
const month = fc.integer({ min: 1, max: 60 });
const oneClass: fc.Arbitrary<PublicationClass> = fc.oneof(month.map(PUBLIC), month.map(EXCEPTIONAL), fc.constant(SILENT));
const classes = fc.record({ 轻微: oneClass, 一般: oneClass, 严重: oneClass });
const day = fc.integer({ min: 0, max: 4000 }).map((n) => fromDayNumber(FIRST + n));

/** One to four editions that follow each other from some day on. */
const law: fc.Arbitrary<PublicationLaw> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), classes), { minLength: 1, maxLength: 4 })
  .map((parts) => {
    let from = fromDayNumber(FIRST);
    const editions = parts.map(([length, inner], i) => {
      const next = addDays(from, length);
      const edition = { from, until: i === parts.length - 1 ? null : addDays(next, -1), classes: inner };
      from = next;
      return edition;
    });
    return lawOf(...editions);
  });

const isOpen = (asked: { readonly severity: Severity; readonly decided: string; readonly day: string; readonly law: PublicationLaw }): boolean => {
  const rule = publicationClassOf(asked);
  const last = lastPermissibleDay(asked);
  return rule !== undefined && rule.published !== 'no' && last !== null && asked.day <= last;
};

test('what has come down never goes up again, whatever the later editions say', () => {
  fc.assert(
    fc.property(law, severity, fc.array(day, { minLength: 3, maxLength: 8 }), (of, level, days) => {
      const [decided = '', ...seen] = [...days].sort();
      const open = seen.map((at) => isOpen({ severity: level, decided, day: at, law: of }));
      expect(open).toEqual([...open].sort((a, b) => Number(b) - Number(a)));
    }),
    { numRuns: 500 },
  );
});

test('a term is never longer than the class has it in the edition of the day', () => {
  fc.assert(
    fc.property(law, severity, day, day, (of, level, decided, seen) => {
      const last = lastPermissibleDay({ severity: level, decided, day: seen, law: of });
      const months = findPublicationEdition(of, seen)?.classes[level].maxMonths ?? null;
      if (last === null || months === null) return;
      expect(last <= addMonths(decided, months)).toBe(true);
    }),
  );
});

test('before the first edition nothing is public', () => {
  fc.assert(
    fc.property(law, severity, day, (of, level, decided) => {
      const before = addDays(of.editions[0]?.from ?? '', -1);
      expect(isOpen({ severity: level, decided, day: before, law: of })).toBe(false);
    }),
  );
});
