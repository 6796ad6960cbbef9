import type { CreditRecord, CreditSubject, DisclosureState, DisclosureSubject, RecordForm, Viewer, ViewerClass } from '@credit/domain';
import type { FormedCategory } from './collected.js';

export const DISCLOSURE_STATES: readonly DisclosureState[] = ['current', 'minor-severity', 'expired', 'repaired', 'disputed', 'withdrawn', 'sealed'];
export const VIEWER_CLASSES: readonly ViewerClass[] = [
  'anonymous-public', 'subject-self', 'authorised-subject', 'county-department', 'procurement-unit', 'platform-admin', 'auditor',
];
export const DISCLOSED_SUBJECTS: readonly DisclosureSubject[] = ['organisation', 'individual-business', 'natural-person', 'minor'];

export const DECIDED_ON = '2026-10-20';
export const LOOKED_ON = '2026-11-02';
/** The organ that sent the records, and one that has no duty at all. */
export const SOURCE_ORGAN = '11430422MBX001011P';
export const NO_DUTY_ORGAN = '11999999MA9999999X';

/** Every state within reach of every category: by a column of its own that says so, beside what the form has. */
const SAYS = 'STATE_OF_THE_TEST';

export function inState(category: FormedCategory, state: DisclosureState): { readonly category: FormedCategory; readonly record: CreditRecord } {
  const form: RecordForm = { ...category.form, liftedWhen: { field: SAYS, values: ['lifted'] }, heldWhen: { field: SAYS, values: ['held'], reason: '' } };
  const filled = Object.fromEntries(form.columns.map(({ field, sensitivity }) => [field, sensitivity === 'representative' ? '王测山' : `${field}的内容`]));
  const severity = form.severity ? { [form.severity.stated]: '一般', [form.severity.penaltyKinds]: '罚款' } : {};
  const says = state === 'expired' ? { [SAYS]: 'lifted' } : state === 'minor-severity' ? { [SAYS]: 'held' } : {};
  return {
    category: { ...category, form, sealed: state === 'sealed' },
    record: {
      id: 'r', category: category.id, documentNo: '某决〔2026〕1号', decidedOn: DECIDED_ON, validFrom: null, validUntil: null, indefinite: false, organName: null,
      sourceOrgan: SOURCE_ORGAN, state: state === 'withdrawn' ? 'WITHDRAWN' : state === 'repaired' ? 'REPAIRED' : 'ACTIVE', revision: 1, disputed: state === 'disputed',
      knownOn: DECIDED_ON, reason: null, fields: { ...filled, ...severity, ...says },
    },
  };
}

export function subjectOf(who: DisclosureSubject): CreditSubject {
  const kind = who === 'organisation' ? 'enterprise' : who === 'individual-business' ? 'individual-business' : 'natural-person';
  return {
    id: 1, code: null, kind, currentName: '测', formerNames: [], status: '存续', township: null, identifiers: [], knownOn: DECIDED_ON,
    bornOn: who === 'minor' ? '2010-01-01' : who === 'natural-person' ? '1880-01-01' : null,
  };
}

/** A viewer of a class, with or without what the matrix may ask of them. */
export function viewerOf(viewer: ViewerClass, right: boolean): Viewer {
  const authorisation = { number: 'A-1', categories: right ? null : [], purpose: '测', until: '2099-12-31' };
  switch (viewer) {
    case 'anonymous-public':
      return { kind: 'anonymous' };
    case 'subject-self':
      return { kind: 'self' };
    case 'authorised-subject':
      return { kind: 'authorised', operator: '测', authorisation };
    case 'county-department':
      return { kind: 'organ', organ: right ? SOURCE_ORGAN : NO_DUTY_ORGAN, operator: '测', purpose: '测' };
    case 'procurement-unit':
      return { kind: 'procurement', organ: NO_DUTY_ORGAN, operator: '测', purpose: '测', project: right ? '测' : '', authorisation: right ? authorisation : null };
    case 'platform-admin':
      return { kind: 'administrator', operator: '测' };
    case 'auditor':
      return { kind: 'auditor', operator: '测' };
  }
}
