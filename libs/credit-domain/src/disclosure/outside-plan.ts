import type { FormColumn, RecordForm } from '../forms/record-form.js';

/**
 * How outsiders read a column: not at all; as it stands; as prose, without third persons; as a number that may hold a person's;
 * as the subject's name as the department wrote it; as the name of a representative or owner.
 */
export type OutsideReading = 'nothing' | 'as-is' | 'prose' | 'number' | 'subject-name' | 'representative';

/** By the form's columns in their order; worked out once for a form. */
export function outsidePlan(form: RecordForm): readonly OutsideReading[] {
  let known = plans.get(form);
  if (!known) plans.set(form, (known = form.columns.map((column) => readingOf(column, form))));
  return known;
}

const plans = new WeakMap<RecordForm, readonly OutsideReading[]>();

function readingOf({ field, type, sensitivity }: FormColumn, form: RecordForm): OutsideReading {
  switch (sensitivity) {
    case 'internal':
    case 'personal':
      return 'nothing';
    case 'representative':
      return 'representative';
    case 'open':
      break;
  }
  if (type === 'sequence') return 'nothing';
  if (type === 'identifier') return 'number';
  if (type !== 'text' || field === form.organName || field === form.documentNo || field === form.legalBasis) return 'as-is';
  return field === form.subject.name ? 'subject-name' : 'prose';
}
