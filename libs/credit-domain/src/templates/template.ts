import type { RecordCategory } from '../forms/category.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { Operation } from '../rows/row-plan.js';
import type { CellRule } from './cell-rule.js';

/** The upload template (上报模板) of a category: which columns it has and what their cells take. Nothing of how a workbook is written. */
export interface Template {
  readonly category: RecordCategory;
  readonly form: RecordForm;
  /** For `correct` the template has 操作类型 and 更正原因 before the form's own columns. */
  readonly operation: Operation;
  /** Name of the sheet to be filled in: the category's, as a workbook allows it. */
  readonly sheetName: string;
  readonly columns: readonly TemplateColumn[];
}

export interface TemplateColumn {
  readonly column: FormColumn;
  /** Whether a row must fill it: each row, some rows (`when` says which), none. */
  readonly need: 'always' | 'sometimes' | 'never';
  /** When it is to be filled, in words. */
  readonly when: string;
  /** What is to be written, in words. */
  readonly holds: string;
  /** Values to choose from, as they are written; empty where there is no code list. */
  readonly choices: readonly string[];
  /** Who will ever see it, in words. */
  readonly audience: string;
  readonly rule: CellRule;
  /** How the example row fills it; empty where the example leaves it blank. */
  readonly example: string;
}
