import type { Day } from '../days/day.js';
import type { WorkingCalendar } from '../days/working-calendar.js';
import type { RecordCategory } from '../forms/category.js';
import type { CodeList } from '../forms/code-list.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { PublicationLaw } from '../publication/publication-law.js';

/** 操作: an ordinary file, or one of corrections. */
export type Operation = 'upsert' | 'correct';

/** A column of the form, and where the file has it. */
export interface PlacedColumn {
  readonly column: FormColumn;
  /** Index of the cell; null when the file has no such column. */
  readonly index: number | null;
  /** The heading as the file writes it, or the template's where the file has none. */
  readonly heading: string;
  /** Unit named in the file's own heading: it wins over the form's. */
  readonly unit: '元' | '万元' | null;
}

/** All that checking the rows of one submission needs, fixed once per file. */
export interface RowPlan {
  readonly category: RecordCategory;
  /** Category for natural persons in the same file; null where none is admitted. */
  readonly personCategory: RecordCategory | null;
  readonly form: RecordForm;
  readonly columns: readonly PlacedColumn[];
  /** Same columns by field code. */
  readonly byField: ReadonlyMap<string, PlacedColumn>;
  /** Indexes of 序号 columns. */
  readonly sequenceColumns: ReadonlySet<number>;
  /** 操作类型 and 更正原因, in correction files. */
  readonly correction: { readonly act: PlacedColumn; readonly reason: PlacedColumn } | null;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly operation: Operation;
  /** Day of receipt: nothing decided later can be in the file. */
  readonly receivedOn: Day;
  /** Working days within which the sender reports; null: lateness is not judged. */
  readonly reportWithinWorkingDays: number | null;
  readonly workingCalendar: WorkingCalendar;
  readonly publicationLaw: PublicationLaw;
}
