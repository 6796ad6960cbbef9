import type { RecordCategory } from '../forms/category.js';
import type { DisclosureCell, DisclosureSubject, DisclosureValue } from './disclosure-matrix.js';
import type { Duties } from './duties.js';
import { readsInside } from './reads-inside.js';
import { seenBy } from './seen-by.js';
import type { Viewer } from './viewer.js';

const DAY = '2026-11-02';
const NOBODY: ReadonlySet<string> = new Set();
const DUTIES: Duties = {
  categories: new Map([['ORGAN', { organisation: new Set(['c']), 'individual-business': NOBODY, 'natural-person': NOBODY, minor: NOBODY }]]),
  ownRecords: new Set<DisclosureSubject>(['organisation', 'minor']),
};
const scope = (more: object = {}) => ({ number: 'A-1', categories: null, purpose: '贷款', until: DAY, ...more });
const organ = { kind: 'organ', organ: 'ORGAN', operator: '甲', purpose: '许可' } as const;
const buyer = { kind: 'procurement', organ: 'X', operator: '甲', purpose: '采购', project: '项目一', authorisation: null } as const;
const authorised = (more: object = {}): Extract<Viewer, { kind: 'authorised' }> => ({ kind: 'authorised', operator: '乙', authorisation: scope(more) });

function look(viewer: Exclude<Viewer, { kind: 'anonymous' }>, value: DisclosureValue, more: Partial<RecordCategory> & { readonly who?: DisclosureSubject; readonly from?: string } = {}) {
  const cell: DisclosureCell = {
    rule: 'cell',
    values: { 'anonymous-public': value, 'subject-self': value, 'authorised-subject': value, 'county-department': value, 'procurement-unit': value, 'platform-admin': value, auditor: value },
  };
  const { who = 'organisation', from = 'SOURCE', ...own } = more;
  const category = { id: 'c', disclosure: 'public', admission: 'admitted', sealed: false, ...own } as RecordCategory;
  const onDuty = readsInside(viewer, { who, category: category.id, sourceOrgan: from }, DUTIES);
  return seenBy(viewer, { category, cell, day: DAY, onDuty });
}

const SHOWN = { outcome: 'shown', rule: 'cell' };
const hidden = (rule: string) => ({ outcome: 'hidden', rule });

describe('what asks for an authorisation', () => {
  test('is shown to whom the subject gave one, as long as it lasts and for the categories it names', () => {
    for (const more of [{}, { categories: ['c', 'd'] }]) expect(look(authorised(more), 'authorised')).toEqual(SHOWN);
    expect(look(authorised({ categories: ['d'] }), 'authorised')).toEqual({ outcome: 'public' });
    expect(look(authorised({ until: '2026-11-01' }), 'authorised')).toEqual({ outcome: 'public' });
  });

  test('is shown to a procurement unit only with one, whatever the project', () => {
    expect(look(buyer, 'authorised')).toEqual(hidden('authorisation-needed'));
    expect(look({ ...buyer, authorisation: scope() }, 'authorised')).toEqual(SHOWN);
    expect(look({ ...buyer, authorisation: scope({ categories: [] }) }, 'authorised')).toEqual(hidden('authorisation-needed'));
  });

  test('is not a department’s by its duty', () => expect(look(organ, 'authorised')).toEqual(hidden('authorisation-needed')));
});

describe('what asks for a duty', () => {
  test('is shown to a department that has it, with a purpose', () => {
    expect(look(organ, 'duty')).toEqual(SHOWN);
    expect(look({ ...organ, purpose: '' }, 'duty')).toEqual(hidden('duty-needed'));
    expect(look({ ...organ, organ: 'OTHER' }, 'duty')).toEqual(hidden('duty-needed'));
    expect(look(organ, 'duty', { who: 'natural-person' })).toEqual(hidden('duty-needed'));
  });

  test('is shown to the department that sent it, of a minor to no other', () => {
    expect(look({ ...organ, organ: 'SOURCE' }, 'duty', { who: 'minor' })).toEqual(SHOWN);
    expect(look(organ, 'duty', { who: 'minor' })).toEqual(hidden('duty-needed'));
    expect(look({ ...organ, organ: 'SOURCE' }, 'duty', { who: 'natural-person' })).toEqual(hidden('duty-needed'));
  });

  test('is shown to a procurement unit for its project, and for none to nobody', () => {
    expect(look(buyer, 'duty')).toEqual(SHOWN);
    expect(look({ ...buyer, project: '' }, 'duty')).toEqual(hidden('project-needed'));
    expect(look({ ...buyer, purpose: '' }, 'duty')).toEqual(hidden('project-needed'));
  });

  test('is nobody else’s', () => expect(look(authorised(), 'duty')).toEqual(hidden('duty-needed')));
});

describe('the category’s own disclosure narrows', () => {
  test('an authorised one: for a procurement unit it becomes a matter of its project', () => {
    expect(look({ ...buyer, project: '' }, 'shown', { disclosure: 'authorised' })).toEqual(hidden('project-needed'));
    expect(look(buyer, 'shown', { disclosure: 'authorised' })).toEqual(SHOWN);
    expect(look(authorised(), 'shown', { disclosure: 'authorised' })).toEqual(SHOWN);
  });

  test('a restricted one: nothing for the outside, by a rule of its own', () => {
    expect(look(buyer, 'shown', { disclosure: 'restricted' })).toEqual(hidden('category-restricted'));
    expect(look(authorised(), 'authorised', { disclosure: 'restricted' })).toEqual(hidden('category-restricted'));
    expect(look(organ, 'shown', { disclosure: 'restricted' })).toEqual(SHOWN);
  });

  test('one without a legal basis and a sealed one: nothing for anybody', () => {
    for (const viewer of [organ, buyer, { kind: 'self' } as const]) {
      expect(look(viewer, 'shown', { admission: 'needs-legal-basis' })).toEqual(hidden('category-without-basis'));
      expect(look(viewer, 'shown', { sealed: true })).toEqual(hidden('cell'));
    }
  });
});

test('an administrator of the platform sees everything masked, an auditor the log only', () => {
  expect(look({ kind: 'administrator', operator: '丙' }, 'shown')).toEqual({ outcome: 'masked', rule: 'cell' });
  expect(look({ kind: 'administrator', operator: '丙' }, 'hidden')).toEqual(hidden('cell'));
  expect(look({ kind: 'auditor', operator: '丁' }, 'log-only')).toEqual(hidden('log-only'));
});
