import { basisInForce, OWN_RULES, visibleContent, visibleRecord, type DisclosureState, type DisclosureSubject, type RecordCategory, type ViewerClass } from '@credit/domain';
import { loadCatalogue } from '../load-catalogue.js';
import type { FormedCategory } from '../testing/collected.js';
import { DISCLOSED_SUBJECTS, DISCLOSURE_STATES, inState, LOOKED_ON, SOURCE_ORGAN, subjectOf, VIEWER_CLASSES, viewerOf } from '../testing/disclosure-mother.js';
import { readMatrix } from '../testing/matrix-reader.js';

const catalogue = loadCatalogue();
const law = { matrix: catalogue.disclosure, publication: catalogue.publicationLaw };
const matrix = readMatrix();
const [anyForm] = catalogue.forms.values();
if (!anyForm) throw new Error('the catalogue has forms');

/** Every category of the catalogue; those that nobody sends in get the form of their kind, or any: the decision is about the category. */
const categories: readonly FormedCategory[] = [...catalogue.categories.values()].map((category: RecordCategory) => ({
  ...category, form: category.form ?? [...catalogue.forms.values()].find(({ kind }) => kind === category.kind) ?? anyForm,
}));

/** One category of each form and disclosure: which fields are seen is a matter of these. */
const formed = categories.filter((category, i) => categories.findIndex((other) => other.form.id === category.form.id && other.disclosure === category.disclosure) === i);

interface Cell {
  readonly category: FormedCategory;
  readonly who: DisclosureSubject;
  readonly state: DisclosureState;
  readonly viewer: ViewerClass;
  readonly right: boolean;
}

function* cells(of: readonly FormedCategory[] = categories): Generator<Cell> {
  for (const category of of) {
    for (const who of DISCLOSED_SUBJECTS) {
      for (const state of DISCLOSURE_STATES) for (const viewer of VIEWER_CLASSES) for (const right of [true, false]) yield { category, who, state, viewer, right };
    }
  }
}

function decide({ category, who, state, viewer, right }: Cell) {
  const seen = inState(category, state);
  const decision = visibleRecord({ ...seen, subject: subjectOf(who) }, viewerOf(viewer, right), { day: LOOKED_ON, law });
  return { ...seen, decision };
}

/** Without the right an outsider is the public: what everybody sees they see too. */
function expected(cell: Cell): string {
  const { category, who: subject, state, viewer, right } = cell;
  if (category.sealed) return 'hidden';
  const withoutBasis = basisInForce(category.basis, LOOKED_ON).length === 0;
  if (withoutBasis && viewer !== 'subject-self') return 'hidden';
  // What has lost its basis counts as ended: for the subject itself alone.
  const counted = withoutBasis && ['current', 'minor-severity', 'disputed'].includes(state) ? 'expired' : state;
  const asPublic = viewer === 'authorised-subject' && !right;
  return matrix({ category, subject, state: counted, viewer: asPublic ? 'anonymous-public' : viewer, rights: { authorised: right, duty: right } });
}

test('every category, kind of subject, state and viewer, with and without a right: as the matrix says', () => {
  const differences: string[] = [];
  let walked = 0;
  for (const cell of cells()) {
    walked += 1;
    const { decision } = decide(cell);
    const want = expected(cell);
    if (decision.outcome !== want) differences.push(`${cell.category.id} ${cell.who} ${cell.state} ${cell.viewer} ${String(cell.right)}: ${decision.outcome} (${decision.rule}), ${want} by the matrix`);
  }
  expect(differences).toEqual([]);
  expect(walked).toBe(catalogue.categories.size * DISCLOSED_SUBJECTS.length * DISCLOSURE_STATES.length * VIEWER_CLASSES.length * 2);
});

test('every decision names a rule that has words and a basis', () => {
  const named = new Set<string>();
  for (const cell of cells(formed)) named.add(decide(cell).decision.rule);
  for (const id of [...named, ...OWN_RULES]) {
    const rule = catalogue.disclosure.rules.get(id);
    expect([id, rule?.text.length ?? 0, rule?.basis.length ?? 0]).toEqual([id, expect.any(Number), expect.any(Number)]);
    expect(Math.min(rule?.text.length ?? 0, rule?.basis.length ?? 0)).toBeGreaterThan(0);
  }
});

test('every field of what is seen: open ones to everybody, internal ones to the subject and by duty, personal ones to nobody', () => {
  const wrong: string[] = [];
  for (const cell of cells(formed)) {
    const { category, record, decision } = decide(cell);
    const { values } = visibleContent(record, category.form, { subject: subjectOf(cell.who), decision, viewer: viewerOf(cell.viewer, cell.right), words: catalogue.thirdPersons });
    category.form.columns.forEach((column, i) => {
      const value = values[i] ?? null;
      const may = decision.outcome !== 'hidden' && column.type !== 'sequence' && column.sensitivity !== 'personal'
        && (column.sensitivity !== 'internal' || cell.viewer === 'subject-self' || (cell.viewer === 'county-department' && cell.right));
      const read = cell.viewer === 'platform-admin' ? '***' : column.sensitivity === 'representative' && decision.outcome === 'masked' ? '王*' : record.fields[column.field];
      if (value !== (may ? read : null)) wrong.push(`${category.id} ${column.field} ${cell.who} ${cell.viewer}: ${value}`);
    });
  }
  expect(wrong).toEqual([]);
});

describe('which department has which duty', () => {
  const sees = (organ: string, category: string, who: DisclosureSubject, sourceOrgan = 'ANOTHER'): boolean => {
    const found = categories.find(({ id }) => id === category);
    if (!found) throw new Error(`no category ${category}`);
    const { record, category: formed } = inState(found, 'current');
    return visibleRecord({ record: { ...record, sourceOrgan }, category: formed, subject: subjectOf(who) }, { kind: 'organ', organ, operator: '测', purpose: '测' }, { day: LOOKED_ON, law }).outcome !== 'hidden';
  };
  const twin = catalogue.categories.get('administrative-penalty')?.personTwin ?? '';

  test('all look at organisations, those that the policy asks for a category at its persons', () => {
    expect(sees('11430422MBX001046A', 'administrative-penalty', 'organisation')).toBe(true);
    expect(twin).not.toBe('');
  });

  test('of minors only the sender looks at what it sent', () => {
    expect(sees(SOURCE_ORGAN, twin, 'minor')).toBe(false);
    expect(sees(SOURCE_ORGAN, twin, 'minor', SOURCE_ORGAN)).toBe(true);
  });
});
