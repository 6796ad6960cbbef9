import type { RecordCategory } from '../forms/category.js';
import type { CategoryKind, RecordForm } from '../forms/record-form.js';
import type { ListTerm, PublicationLaw } from '../publication/publication-law.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import { disclosureKey, type DisclosureCell, type DisclosureMatrix, type DisclosureState, type DisclosureSubject, type DisclosureValue } from './disclosure-matrix.js';
import { maskPersonName } from './mask-person-name.js';
import { fieldsOf, visibleContent } from './visible-fields.js';
import type { Viewer } from './viewer.js';
import { visibleRecord } from './visible-record.js';

const STATES: readonly DisclosureState[] = ['current', 'minor-severity', 'expired', 'repaired', 'disputed', 'withdrawn', 'sealed'];
const SUBJECTS: readonly DisclosureSubject[] = ['organisation', 'individual-business', 'natural-person', 'minor'];

/** A matrix that would show everything that is current to everybody: what is hidden then is hidden by the function itself. */
function openMatrix(): DisclosureMatrix {
  const cell = (value: DisclosureValue): DisclosureCell => ({
    rule: value,
    values: { 'anonymous-public': value, 'subject-self': 'shown', 'authorised-subject': value, 'county-department': value, 'procurement-unit': value, 'platform-admin': 'masked', auditor: 'log-only' },
  });
  const cells = SUBJECTS.flatMap((subject) =>
    (['penalty', 'blacklist'] as const).flatMap((kind) =>
      STATES.map((state) => {
        const open = cell(state !== 'current' ? 'hidden' : subject === 'individual-business' ? 'masked' : 'shown');
        return [disclosureKey(subject, kind, state), state === 'sealed' ? { ...open, rule: 'sealed' } : open] as const;
      }),
    ),
  );
  return { cells: new Map(cells), overrides: new Map(), rules: new Map(), duties: { categories: new Map(), ownRecords: new Set() }, stoppedSubjects: [{ subject: 'individual-business', status: '注销' }] };
}

const PUBLICATION: PublicationLaw = {
  editions: [{ from: '2026-04-01', until: null, basis: [], classes: {
    轻微: { published: 'exceptional', necessaryWhen: ['确有必要公示'], minMonths: null, maxMonths: 3, repairWhen: '' },
    一般: { published: 'yes', necessaryWhen: [], minMonths: 3, maxMonths: 12, repairWhen: '' },
    严重: { published: 'yes', necessaryWhen: [], minMonths: 12, maxMonths: 36, repairWhen: '' },
  } }],
  severityRules: [], unknownClassMonths: 36,
  annulment: { events: [], deadline: { code: '', what: '', days: 3, unit: 'working', start: '', extendable: null, rolls: true, basis: [] }, basis: [] },
  minors: { punishableFrom: 14, adultFrom: 18 },
  listTerms: new Map([['list', [{ list: 'l', from: null, until: null, kind: 'fixed', months: 36, maxMonths: null }]]]),
};

const FORM: RecordForm = {
  id: 'penalty', kind: 'penalty', title: '处罚', nature: 'decision', naturalKey: [], crossField: [], documentNo: null, headline: null, organName: null, organCode: null, legalBasis: null,
  columns: [
    ['NAME', 'open'], ['OWNER', 'representative'], ['NOTE', 'internal'], ['NUMBER', 'personal'],
  ].map(([field, sensitivity]) => ({
    field: field ?? '', heading: field ?? '', synonyms: [], type: 'text', length: null, required: { when: 'never' }, codeList: null, unit: null, schemes: [], indefinite: false,
    sensitivity: sensitivity === 'representative' || sensitivity === 'internal' || sensitivity === 'personal' ? sensitivity : 'open',
  })),
  subject: { name: 'NAME', formerNames: null, organisationIdentifiers: [], personIdentifiers: [], kind: null, status: null, registers: false },
  dates: { decided: 'D', validFrom: null, validUntil: null, publicUntil: null },
  severity: { stated: 'LEVEL', penaltyKinds: 'KINDS', notes: [] },
  liftedWhen: { field: 'STATE', values: ['已屏蔽'] },
};

function category(more: Partial<RecordCategory> = {}, kind: CategoryKind = 'penalty'): RecordCategory {
  return {
    id: kind === 'blacklist' ? 'list' : 'penalty', name: '', sector: '', providers: [], subjectTypes: ['legal-person'], polarity: 'negative', kind, origin: 'submitted', disclosure: 'public',
    disclosureReason: '', admission: 'admitted', reason: '', basis: [{ instrument: 'law', article: null, from: '2020-01-01', until: '2029-12-31' }], form: kind === 'blacklist' ? { ...FORM, severity: null } : FORM, personTwin: null, reportWithin: null, refusesMinors: false, sealed: false, ...more,
  };
}

function record(more: Partial<CreditRecord> = {}): CreditRecord {
  return {
    id: 'r', category: 'penalty', documentNo: null, decidedOn: '2026-03-12', validFrom: null, validUntil: null, indefinite: false, organName: null, sourceOrgan: '', state: 'ACTIVE', revision: 1,
    disputed: false, knownOn: '2026-11-02', reason: null, fields: { LEVEL: '一般', NAME: '甲', OWNER: '欧阳某某', NOTE: '内部', NUMBER: '不应出现' }, ...more,
  };
}

function subject(more: Partial<CreditSubject> = {}): CreditSubject {
  return { id: 1, code: null, kind: 'enterprise', currentName: '', formerNames: [], status: '存续', township: null, identifiers: [], bornOn: null, knownOn: '2026-11-02', ...more };
}

const NO_WORDS = {
  roles: ['无此身份'], joints: [], surnames: new Set<string>(), doubtfulSurnames: new Set<string>(), compoundSurnames: new Set<string>(), notNames: [], nameEnds: [],
  organisationEnds: ['公司'], numberWords: ['无此号'], homeWords: ['无此址'], healthWords: ['无此病'],
};
const law = { matrix: openMatrix(), publication: PUBLICATION };
const publicOn = (day: string, r = record(), s = subject(), c = category()) => visibleRecord({ record: r, category: c, subject: s }, { kind: 'anonymous' }, { day, law });
const selfOn = (day: string, r = record(), s = subject(), c = category()) => visibleRecord({ record: r, category: c, subject: s }, { kind: 'self' }, { day, law });

describe('the public', () => {
  test('sees a penalty up to its last public day, the day itself included', () => {
    expect(publicOn('2027-03-12')).toMatchObject({ outcome: 'shown', publication: 'open', lastPublicDay: '2027-03-12', severity: '一般' });
    expect(publicOn('2027-03-13')).toMatchObject({ outcome: 'hidden', publication: 'ended' });
  });

  test('sees a serious one for three years', () => {
    const serious = record({ fields: { LEVEL: '严重' } });
    expect(publicOn('2029-03-12', serious).outcome).toBe('shown');
    expect(publicOn('2029-03-13', serious).outcome).toBe('hidden');
  });

  test.each([
    ['minor misconduct', record({ fields: { LEVEL: '轻微' } }), 'never'],
    ['a class that nobody told', record({ fields: { KINDS: '罚款' } }), 'held'],
    ['what was withdrawn', record({ state: 'WITHDRAWN' }), 'ended'],
    ['what was repaired', record({ state: 'REPAIRED' }), 'ended'],
    ['what its source has lifted', record({ fields: { LEVEL: '一般', STATE: '已屏蔽' } }), 'ended'],
  ] as const)('does not see %s; the subject itself does', (_what, hidden, publication) => {
    expect(publicOn('2026-11-02', hidden)).toMatchObject({ outcome: 'hidden', publication });
    expect(selfOn('2026-11-02', hidden)).toMatchObject({ outcome: 'shown', publication });
  });

  test('never sees a natural person, even where the matrix would show one', () => {
    expect(publicOn('2026-11-02', record(), subject({ kind: 'natural-person' }))).toMatchObject({ outcome: 'hidden', publication: 'never', lastPublicDay: null });
  });

  test('sees nothing more of an individual business that is cancelled', () => {
    expect(publicOn('2026-11-02', record(), subject({ kind: 'individual-business', status: '注销' }))).toMatchObject({ outcome: 'hidden', publication: 'ended', lastPublicDay: null });
    expect(publicOn('2026-11-02', record(), subject({ status: '注销' })).outcome).toBe('shown');
  });

  test.each([['authorised' as const], ['restricted' as const]])('sees nothing of a category that is only %s', (disclosure) => {
    expect(publicOn('2026-11-02', record(), subject(), category({ disclosure })).outcome).toBe('hidden');
  });

  test('sees a slight penalty only where the authority found it necessary, and for its own short term', () => {
    const slight = (note: string) => record({ fields: { LEVEL: '轻微', NOTE: note } });
    const noting = category({ form: { ...FORM, severity: { stated: 'LEVEL', penaltyKinds: 'KINDS', notes: ['NOTE'] } } });
    const on = (day: string, note: string) => publicOn(day, record({ ...slight(note), decidedOn: '2026-05-20' }), subject(), noting);
    expect(on('2026-08-20', '确有必要公示')).toMatchObject({ outcome: 'shown', rule: 'shown', lastPublicDay: '2026-08-20' });
    expect(on('2026-08-21', '确有必要公示')).toMatchObject({ outcome: 'hidden', publication: 'ended', rule: 'necessary-轻微' });
    expect(on('2026-08-20', '不属于确有必要公示')).toMatchObject({ outcome: 'hidden', publication: 'never' });
  });

  test.each([['needs-legal-basis' as const, false], ['admitted' as const, true]])('nobody sees a category that is %s, sealed: %s', (admission, sealed) => {
    expect(publicOn('2026-11-02', record(), subject(), category({ admission, sealed })).outcome).toBe('hidden');
    expect(selfOn('2026-11-02', record(), subject(), category({ admission, sealed })).outcome).toBe('hidden');
  });
});

describe('a category without a basis in force on the day', () => {
  const officer = { kind: 'organ', organ: '', operator: '', purpose: '' } as const;
  const seenBy = (viewer: Viewer, day: string) =>
    visibleRecord({ record: record({ decidedOn: '2029-06-01', fields: { LEVEL: '严重' } }), category: category(), subject: subject() }, viewer, { day, law });

  test('is hidden from everybody but the subject itself, from the first such day on', () => {
    for (const viewer of [{ kind: 'anonymous' } as const, officer]) {
      expect(seenBy(viewer, '2029-12-31')).toMatchObject({ outcome: 'shown', publication: 'open' });
      expect(seenBy(viewer, '2030-01-01')).toMatchObject({ outcome: 'hidden', publication: 'ended', rule: 'no-basis-in-force', lastPublicDay: null });
    }
    expect(seenBy({ kind: 'self' }, '2030-01-01')).toMatchObject({ outcome: 'shown', publication: 'ended' });
  });

  test('is hidden before its basis begins, too', () => {
    expect(publicOn('2019-12-31', record({ decidedOn: '2019-06-01' })).rule).toBe('no-basis-in-force');
  });
});

describe('the record of a person who was a minor on the deciding day', () => {
  const officer = { kind: 'organ', organ: '', operator: '', purpose: '' } as const;
  const seen = (bornOn: string | null, viewer: Viewer) =>
    visibleRecord(
      { record: record(), category: category({ subjectTypes: ['natural-person'] }), subject: subject({ kind: 'natural-person', bornOn }) },
      viewer,
      { day: '2026-11-02', law: { ...law, matrix: hidingMinors() } },
    );

  /** A matrix that hides minors from officers and nobody else. */
  function hidingMinors(): DisclosureMatrix {
    const cells = [...openMatrix().cells].map(([key, cell]) => {
      const value: DisclosureValue = key.startsWith('minor|') ? 'hidden' : 'shown';
      return [key, { ...cell, values: { ...cell.values, 'county-department': value } }] as const;
    });
    return { ...openMatrix(), cells: new Map(cells) };
  }

  test.each([
    ['of eighteen since the day before: an adult', '2008-03-11', 'shown'],
    ['on the eighteenth birthday: still a minor', '2008-03-12', 'hidden'],
    ['of seventeen', '2009-01-01', 'hidden'],
    ['whose birth date nobody holds: as any person', null, 'shown'],
  ])('%s', (_, bornOn, outcome) => {
    expect(seen(bornOn, officer).outcome).toBe(outcome);
  });

  test('grown up since: nothing changes', () => {
    const later = visibleRecord(
      { record: record(), category: category({ subjectTypes: ['natural-person'] }), subject: subject({ kind: 'natural-person', bornOn: '2009-01-01' }) },
      officer,
      { day: '2029-01-01', law: { ...law, matrix: hidingMinors() } },
    );
    expect(later.outcome).toBe('hidden');
  });

  test('is never public, and is shown to the subject', () => {
    expect(seen('2009-01-01', { kind: 'anonymous' })).toMatchObject({ outcome: 'hidden', publication: 'never', lastPublicDay: null });
    expect(seen('2009-01-01', { kind: 'self' }).outcome).toBe('shown');
  });
});

test('a sealed category is hidden by the rule that seals, whatever the state', () => {
  const sealed = category({ sealed: true });
  for (const state of ['ACTIVE', 'WITHDRAWN', 'REPAIRED'] as const) {
    expect(selfOn('2026-11-02', record({ state }), subject(), sealed)).toMatchObject({ outcome: 'hidden', rule: 'sealed' });
  }
});

describe('a listing is public until the earlier of its own end and the list’s', () => {
  const listed = (validUntil: string | null) => record({ category: 'list', decidedOn: '2025-06-18', validUntil, fields: {} });
  const lastDay = (validUntil: string | null) => publicOn('2026-11-02', listed(validUntil), subject(), category({}, 'blacklist')).lastPublicDay;

  test.each([
    ['2027-01-01', '2027-01-01'],
    ['2030-01-01', '2028-06-18'],
    [null, '2028-06-18'],
  ])('decided until %s: public until %s', (validUntil, expected) => expect(lastDay(validUntil)).toBe(expected));
});

describe('a listing whose length the decision tells', () => {
  const term: ListTerm = { list: 'l', from: null, until: null, kind: 'as-decided', months: 12, maxMonths: 36 };
  const lastDay = (validUntil: string | null, terms: readonly ListTerm[] = [term]) =>
    visibleRecord(
      { record: record({ category: 'list', decidedOn: '2025-06-18', validUntil, fields: {} }), category: category({}, 'blacklist'), subject: subject() },
      { kind: 'anonymous' },
      { day: '2026-11-02', law: { ...law, publication: { ...PUBLICATION, listTerms: new Map([['list', terms]]) } } },
    ).lastPublicDay;

  test('ends as decided, but not after the longest the law has', () => {
    expect(lastDay('2027-01-01')).toBe('2027-01-01');
    expect(lastDay('2030-01-01')).toBe('2028-06-18');
  });

  test('without an end lasts until it is performed', () => {
    expect(lastDay(null)).toBeNull();
  });

  test('of a category that several lists share: only the decision tells', () => {
    expect(lastDay('2030-01-01', [term, { ...term, list: 'm', kind: 'fixed' }])).toBe('2030-01-01');
  });
});

describe('the fields', () => {
  const fieldsFor = (kind: CreditSubject['kind'], viewer: 'anonymous' | 'self') => {
    const seen = subject({ kind });
    const decision = visibleRecord({ record: record(), category: category(), subject: seen }, { kind: viewer }, { day: '2026-11-02', law });
    return Object.fromEntries(fieldsOf(FORM, visibleContent(record(), FORM, { subject: seen, decision, viewer: { kind: viewer }, words: NO_WORDS }).values).map(({ column, value }) => [column.field, value]));
  };

  test('of an organisation: open ones to the public, internal ones to insiders, personal ones to nobody', () => {
    expect(fieldsFor('enterprise', 'anonymous')).toEqual({ NAME: '甲', OWNER: '欧阳某某' });
    expect(fieldsFor('enterprise', 'self')).toEqual({ NAME: '甲', OWNER: '欧阳某某', NOTE: '内部' });
  });

  test('of an individual business: its owner is masked for the public', () => {
    expect(fieldsFor('individual-business', 'anonymous')).toEqual({ NAME: '甲', OWNER: '欧阳*' });
  });

  test('a compound surname is kept whole', () => {
    expect([maskPersonName('欧阳某某'), maskPersonName('王某'), maskPersonName('王欧阳')]).toEqual(['欧阳*', '王*', '王*']);
  });
});
