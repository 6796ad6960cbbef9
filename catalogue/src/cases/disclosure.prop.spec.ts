import { addDays, visibleContent, visibleRecord, type CreditRecord, type Day, type Viewer } from '@credit/domain';
import fc from 'fast-check';
import { loadCatalogue } from '../load-catalogue.js';
import { collected } from '../testing/collected.js';
import { DISCLOSED_SUBJECTS, DISCLOSURE_STATES, inState, subjectOf, VIEWER_CLASSES, viewerOf } from '../testing/disclosure-mother.js';

const catalogue = loadCatalogue();
const law = { matrix: catalogue.disclosure, publication: catalogue.publicationLaw };
const categories = new Map(collected(catalogue).map((category) => [category.id, category]));
const RANK = { hidden: 0, masked: 1, shown: 2 };
/** The last day on which the catalogue knows of a law that begins for the record: beyond it only time passes. */
const lastLaw = ({ category, record }: Case): Day =>
  [record.decidedOn, ...[...category.basis, ...catalogue.publicationLaw.editions].flatMap(({ from }) => from ?? [])].reduce((latest, day) => (day > latest ? day : latest));

const cases = fc.record({
  category: fc.constantFrom(...categories.keys()),
  who: fc.constantFrom(...DISCLOSED_SUBJECTS),
  state: fc.constantFrom(...DISCLOSURE_STATES),
  viewer: fc.constantFrom(...VIEWER_CLASSES),
  severity: fc.constantFrom('轻微', '一般', '严重', ''),
  decided: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days)),
  runs: fc.option(fc.integer({ min: 0, max: 1500 })),
});
type Case = ReturnType<typeof made>;

function made({ category: id, who, state, severity, decided, runs }: Parameters<Parameters<typeof cases.map>[0]>[0]) {
  const category = categories.get(id);
  if (!category) throw new Error(`no category ${id}`);
  const seen = inState(category, state);
  const { form } = seen.category;
  const stated = form.severity ? { [form.severity.stated]: severity } : {};
  const record: CreditRecord = { ...seen.record, decidedOn: decided, validUntil: runs === null ? null : addDays(decided, runs), fields: { ...seen.record.fields, ...stated } };
  return { record, category: seen.category, subject: subjectOf(who) };
}

function seenOn(seen: Case, viewer: Viewer, day: Day) {
  const decision = visibleRecord(seen, viewer, { day, law });
  const { values } = visibleContent(seen.record, seen.category.form, { subject: seen.subject, decision, viewer, words: catalogue.thirdPersons });
  return { decision, filled: values.map((value) => value !== null) };
}

test('as time passes beyond a record’s window nobody but the subject sees more of it', () => {
  fc.assert(
    fc.property(cases, fc.nat(1200), fc.nat(1200), (one, wait, further) => {
      const seen = made(one);
      const first = addDays(lastLaw(seen), wait);
      const viewer = viewerOf(one.viewer, true);
      const [before, after] = [seenOn(seen, viewer, first), seenOn(seen, viewer, addDays(first, further))];
      if (one.viewer !== 'subject-self') {
        expect(RANK[after.decision.outcome]).toBeLessThanOrEqual(RANK[before.decision.outcome]);
        after.filled.forEach((filled, i) => expect(filled && !before.filled[i]).toBe(false));
      }
      const { lastPublicDay } = before.decision;
      if (lastPublicDay !== null && one.viewer === 'anonymous-public') {
        const after = addDays(lastPublicDay, 1);
        expect(seenOn(seen, viewer, after > first ? after : first).decision.outcome).toBe('hidden');
      }
    }),
    { numRuns: 3000 },
  );
});

/** Each viewer with one right less. */
function lesser(viewer: Viewer): readonly Viewer[] {
  const anonymous = { kind: 'anonymous' } as const;
  switch (viewer.kind) {
    case 'authorised':
      return [anonymous, { ...viewer, authorisation: { ...viewer.authorisation, categories: [] } }, { ...viewer, authorisation: { ...viewer.authorisation, until: '2000-01-01' } }];
    case 'organ':
      return [anonymous, { ...viewer, organ: 'NOBODY' }, { ...viewer, purpose: '' }];
    case 'procurement':
      return [anonymous, { ...viewer, authorisation: null }, { ...viewer, project: '' }, { ...viewer, purpose: '' }];
    case 'self':
      return [anonymous];
    case 'anonymous':
    case 'administrator':
    case 'auditor':
      return [{ kind: 'auditor', operator: '测' }];
  }
}

test('taking a right away never shows more', () => {
  fc.assert(
    fc.property(cases, fc.nat(1200), (one, wait) => {
      const seen = made(one);
      const day = addDays(seen.record.decidedOn, wait);
      const viewer = viewerOf(one.viewer, true);
      const full = seenOn(seen, viewer, day);
      for (const less of lesser(viewer)) {
        const left = seenOn(seen, less, day);
        expect(RANK[left.decision.outcome]).toBeLessThanOrEqual(RANK[full.decision.outcome]);
        left.filled.forEach((filled, i) => expect(filled && !full.filled[i]).toBe(false));
      }
    }),
    { numRuns: 3000 },
  );
});
