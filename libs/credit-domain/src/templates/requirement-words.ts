import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { TemplateColumn } from './template.js';

type Need = Pick<TemplateColumn, 'need' | 'when'>;

/** Whom the rows of a category may be about. */
export interface Takes {
  readonly persons: boolean;
  readonly organisations: boolean;
}

/** When a row must fill the column, by its own requirement and by the form's rules across columns. */
export function requirementOf(column: FormColumn, form: RecordForm, takes: Takes): Need {
  const own = ownRequirement(column, form, takes);
  if (own.need === 'always') return own;
  const others = form.crossField.flatMap((rule) => {
    if (rule.rule === 'amount-required' && rule.amount === column.field) return [whenOther(rule, form)];
    if (rule.rule === 'one-of' && takes.organisations && rule.fields.includes(column.field)) return [`单位至少填一项：${rule.fields.map((f) => headingOf(f, form)).join('、')}`];
    return [];
  });
  const words = [...(own.need === 'sometimes' ? [own.when] : []), ...others, ...(takes.organisations ? namesTheSubject(column, form) : []), ...classes(column, form)];
  return words.length === 0 ? own : { need: 'sometimes', when: words.join('；') };
}

function ownRequirement({ required }: FormColumn, form: RecordForm, takes: Takes): Need {
  switch (required.when) {
    case 'always':
      return { need: 'always', when: '每行必填' };
    case 'never':
      return { need: 'never', when: '选填' };
    case 'person':
      return ofSome(takes.persons, takes.organisations, '自然人');
    case 'organisation':
      return ofSome(takes.organisations, takes.persons, '单位');
    case 'field-contains':
      return { need: 'sometimes', when: whenOther(required, form) };
  }
}

function ofSome(these: boolean, others: boolean, who: string): Need {
  if (!these) return { need: 'never', when: `这类信息不收${who}，不填` };
  return others ? { need: 'sometimes', when: `${who}必填` } : { need: 'always', when: '每行必填' };
}

function whenOther({ field, values }: { readonly field: string; readonly values: readonly string[] }, form: RecordForm): string {
  return `“${headingOf(field, form)}”中有${values.map((value) => `“${value}”`).join('或')}时必填`;
}

/** Without a number nobody can tell whose record it is: the row waits for a person to decide. */
function namesTheSubject({ field }: FormColumn, form: RecordForm): readonly string[] {
  return form.subject.organisationIdentifiers[0] === field ? ['单位请填写，没有代码的要等人工确认是哪一家'] : [];
}

/** A penalty whose class nobody tells is held (待定级). */
function classes({ field }: FormColumn, form: RecordForm): readonly string[] {
  return form.severity?.stated === field ? ['请填写，没有写明又不能按处罚种类确定的，暂不公示'] : [];
}

function headingOf(field: string, form: RecordForm): string {
  return form.columns.find((column) => column.field === field)?.heading ?? field;
}
