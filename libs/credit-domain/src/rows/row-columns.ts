import type { KeyPart } from '../forms/record-form.js';
import { ColumnReader } from './column-reader.js';
import { dependsOnRow } from './read-number.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

/** A column whose cell is read by what else the row says. */
export interface RowNumber {
  readonly at: number;
  readonly placed: PlacedColumn;
  /** Place of the column that names the kind of document; null where there is none. */
  readonly documentType: number | null;
}

/** The columns of a plan as its rows are read: worked out once for a file. Places are those of `RowPlan.columns`. */
export interface RowColumns {
  /** Null where the row decides how the cell is read, or where the file has no such column. */
  readonly readers: readonly (ColumnReader | null)[];
  /** Index of the cell; −1 where the file has no such column. */
  readonly cells: readonly number[];
  readonly rowNumbers: readonly RowNumber[];
  /** Columns that some row must fill. */
  readonly neededBySome: readonly number[];
  readonly places: ReadonlyMap<string, number>;
  /** The form's natural key without its subject. */
  readonly key: readonly Exclude<KeyPart, { part: 'subject' }>[];
  /** All columns in the order of their field codes: equal content is equal text. */
  readonly byName: readonly number[];
}

const known = new WeakMap<RowPlan, RowColumns>();

export function columnsOf(plan: RowPlan): RowColumns {
  let columns = known.get(plan);
  if (!columns) known.set(plan, (columns = workOut(plan)));
  return columns;
}

function workOut(plan: RowPlan): RowColumns {
  const { columns } = plan;
  const places = new Map(columns.map(({ column }, at) => [column.field, at]));
  const fields = columns.map(({ column }) => column.field);
  return {
    readers: columns.map((placed) => (placed.index === null || dependsOnRow(placed) ? null : new ColumnReader(plan, placed))),
    cells: columns.map(({ index }) => index ?? -1),
    rowNumbers: columns.flatMap((placed, at) => {
      if (placed.index === null || !dependsOnRow(placed)) return [];
      return [{ at, placed, documentType: places.get(placed.column.documentType ?? '') ?? null }];
    }),
    neededBySome: columns.flatMap(({ column }, at) => (column.required.when === 'never' ? [] : [at])),
    places,
    key: plan.form.naturalKey.filter((part) => part.part !== 'subject'),
    byName: fields.map((_, at) => at).sort((a, b) => ((fields[a] ?? '') < (fields[b] ?? '') ? -1 : 1)),
  };
}
