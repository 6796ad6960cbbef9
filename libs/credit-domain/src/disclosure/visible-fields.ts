import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import { maskPersonName } from './mask-person-name.js';
import { outsidePlan } from './outside-plan.js';
import { REDACTED } from './redaction/redact-numbers.js';
import { redactThirdPersons, type KnownNames } from './redaction/redact-third-persons.js';
import type { ThirdPersonWords } from './redaction/third-person-words.js';
import type { Viewer } from './viewer.js';
import type { DisclosureDecision } from './visible-record.js';

export interface VisibleField {
  readonly column: FormColumn;
  readonly value: string;
}

/** How a record that is not hidden is looked at. */
export interface Looked {
  readonly subject: Pick<CreditSubject, 'kind' | 'currentName' | 'formerNames'>;
  readonly decision: DisclosureDecision;
  readonly viewer: Viewer;
  readonly words: ThirdPersonWords;
  /** Names of an individual business's owners, as its other records have them. */
  readonly owners?: readonly string[];
}

/** What a viewer may read of a record: the values of the form's columns in their order (null: none for this viewer), and what titles it. */
export interface VisibleContent {
  readonly values: readonly (string | null)[];
  readonly headline: string | null;
  readonly documentNo: string | null;
  /** Why it was corrected, withdrawn or repaired. */
  readonly reason: string | null;
}

/**
 * The output is a white-list: a field that the form does not name is not shown. Numbers of persons are not among a record's
 * fields at all; of what is written outsiders read nothing of third persons (公开矩阵: 不公开的字段), and of an individual
 * business's owner the surname. An administrator of the platform reads nothing.
 */
export function visibleContent(record: CreditRecord, form: RecordForm, looked: Looked): VisibleContent {
  const { decision, viewer } = looked;
  if (decision.outcome === 'hidden') return { values: form.columns.map(() => null), headline: null, documentNo: null, reason: null };
  if (viewer.kind === 'administrator') return masked(record, form);
  const values = decision.inside ? insideValues(record, form) : outsideValues(record, form, looked);
  const at = form.headline === null ? -1 : form.columns.findIndex(({ field }) => field === form.headline);
  return {
    values,
    headline: values[at] ?? null,
    documentNo: record.documentNo,
    reason: record.reason === null || decision.inside ? record.reason : redactThirdPersons(record.reason, knownOf(record, form, looked), looked.words),
  };
}

/** Values in the order of the form's columns with their columns, without those that have none. */
export function fieldsOf(form: RecordForm, values: readonly (string | null)[]): readonly VisibleField[] {
  return form.columns.flatMap((column, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ column, value }];
  });
}

/** Names that an individual business's records give its owner: masked for outsiders wherever they stand. */
export function ownersIn(record: CreditRecord, form: RecordForm): readonly string[] {
  return form.columns.flatMap(({ field, sensitivity }) => (sensitivity === 'representative' ? (record.fields[field] ?? []) : []));
}

function insideValues(record: CreditRecord, { columns }: RecordForm): readonly (string | null)[] {
  return columns.map(({ field, type, sensitivity }) => (type === 'sequence' || sensitivity === 'personal' ? null : (record.fields[field] ?? null)));
}

function outsideValues(record: CreditRecord, form: RecordForm, looked: Looked): readonly (string | null)[] {
  const known = knownOf(record, form, looked);
  const plan = outsidePlan(form);
  return form.columns.map(({ field }, i) => {
    const value = record.fields[field];
    if (value === undefined) return null;
    switch (plan[i] ?? 'nothing') {
      case 'nothing':
        return null;
      case 'as-is':
        return value;
      case 'prose':
        return redactThirdPersons(value, known, looked.words);
      case 'number':
        return value.length > 16 && IDENTITY_INSIDE.test(value) ? REDACTED : value;
      case 'subject-name':
        // A department may have written the owner where the business's name belongs.
        return known.persons.includes(value) && !known.own.includes(value) ? maskPersonName(value) : value;
      case 'representative':
        return looked.decision.outcome === 'masked' ? maskPersonName(value) : value;
    }
  });
}

const NOBODY: readonly string[] = [];

/** A tax number may be an owner's identity number with something after it. */
const IDENTITY_INSIDE = /^[A-Z]?\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]/;

function knownOf(record: CreditRecord, form: RecordForm, { subject, decision, owners }: Looked): KnownNames {
  const own = [subject.currentName, ...subject.formerNames];
  return { own, persons: decision.outcome === 'masked' ? [...new Set([...(owners ?? []), ...ownersIn(record, form)])] : NOBODY };
}

/** That there is something, and nothing of it. */
function masked(record: CreditRecord, { columns }: RecordForm): VisibleContent {
  const values = columns.map(({ field, type, sensitivity }) =>
    record.fields[field] === undefined || type === 'sequence' || sensitivity === 'personal' || sensitivity === 'internal' ? null : REDACTED);
  return { values, headline: null, documentNo: record.documentNo === null ? null : REDACTED, reason: null };
}
