import type { RecordCategory } from '../forms/category.js';
import type { CodeList } from '../forms/code-list.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { Operation } from '../rows/row-plan.js';
import { audienceWords } from './audience-words.js';
import { cellRule } from './cell-rule.js';
import { choicesOf } from './choices.js';
import { columnWords } from './column-words.js';
import { exampleRow } from './example-row.js';
import { requirementOf, type Takes } from './requirement-words.js';
import { sheetName } from './sheet-name.js';
import type { Template, TemplateColumn } from './template.js';

/** What a template is made from. */
export interface TemplateLaw {
  readonly categories: ReadonlyMap<string, RecordCategory>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly correctionColumns: { readonly act: FormColumn; readonly reason: FormColumn };
}

type FormedCategory = RecordCategory & { readonly form: RecordForm };

/** The template of a category that has a form. */
export function toTemplate(category: FormedCategory, operation: Operation, law: TemplateLaw): Template {
  const { form } = category;
  const takes = takenBy(category, law);
  const examples = exampleRow(category, form, law.codeLists);
  const own = form.columns.map(
    (column): TemplateColumn => ({ ...describe(column, category, law), ...requirementOf(column, form, takes), example: examples.get(column.field) ?? '' }),
  );
  return {
    category,
    form,
    operation,
    sheetName: sheetName(category.name),
    columns: operation === 'correct' ? [...corrections(category, law), ...own] : own,
  };
}

function describe(column: FormColumn, category: FormedCategory, law: TemplateLaw): Omit<TemplateColumn, 'need' | 'when' | 'example'> {
  const { codeLists } = law;
  const coded = column.type === 'code' || column.type === 'codes';
  return {
    column,
    holds: columnWords(column, codeLists),
    choices: coded ? choicesOf(column, codeLists).values : [],
    audience: audienceWords(column, category, takenBy(category, law)),
    rule: cellRule(column, category.form, codeLists),
  };
}

/** Persons come in where the category is theirs, or a category of their own with a basis stands beside it. */
export function takenBy({ subjectTypes, personTwin }: RecordCategory, { categories }: Pick<TemplateLaw, 'categories'>): Takes {
  const twin = personTwin === null ? undefined : categories.get(personTwin);
  return {
    organisations: subjectTypes.some((type) => type !== 'natural-person'),
    persons: subjectTypes.includes('natural-person') || twin?.admission === 'admitted',
  };
}

/** 更正、撤销 need a reason; a withdrawal only names the record. */
function corrections(category: FormedCategory, law: TemplateLaw): readonly TemplateColumn[] {
  const { act, reason } = law.correctionColumns;
  return [
    { ...describe(act, category, law), need: 'always', when: '每行必填', audience: '不公开：随记录留存', example: choicesOf(act, law.codeLists).values[0] ?? '' },
    { ...describe(reason, category, law), need: 'sometimes', when: '更正和撤销时必填', example: '录入时决定日期有误' },
  ];
}
