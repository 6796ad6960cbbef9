import type { CodeList, ColumnType, FormColumn } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';

/** The columns of one form while its parts are read: each part names columns, and must name fitting ones. */
export class FormFields {
  private readonly byField: ReadonlyMap<string, FormColumn>;

  constructor(
    columns: readonly FormColumn[],
    private readonly codeLists: ReadonlyMap<string, CodeList>,
  ) {
    this.byField = new Map(columns.map((column) => [column.field, column]));
  }

  has(field: string): boolean {
    return this.byField.has(field);
  }

  /** The column that a part names, of one of `types` when given. */
  field(node: DataNode, ...types: readonly ColumnType[]): string {
    const field = node.reference(this, '列');
    const column = this.byField.get(field);
    if (column && types.length > 0 && !types.includes(column.type)) node.fault(`${field} 的类型是 ${column.type}，应为 ${types.join('、')}`);
    return field;
  }

  /** A column that every record needs: filled in every row, and never with 长期. */
  always(node: DataNode, type: ColumnType): string {
    const field = this.field(node, type);
    const column = this.byField.get(field);
    if (column && (column.required.when !== 'always' || column.indefinite)) node.fault(`${field} 要每行必填（required: always），不能是长期`);
    return field;
  }

  fieldOrNull(node: DataNode, ...types: readonly ColumnType[]): string | null {
    return node.isAbsent ? null : this.field(node, ...types);
  }

  fields(node: DataNode, ...types: readonly ColumnType[]): readonly string[] {
    return node.items().map((item) => this.field(item, ...types));
  }

  /** Values that a part compares with a column's; in a coded column each must be a value of its list, or words of one. */
  values(node: DataNode, field: string): readonly string[] {
    const values = node.someItems().map((item) => item.text());
    this.checkValues(node, field, values);
    return values;
  }

  /** The same for values that stand elsewhere: `node` is where a fault is told. */
  checkValues(node: DataNode, field: string, values: readonly string[]): void {
    const list = this.codeLists.get(this.byField.get(field)?.codeList ?? '');
    if (!list) return;
    const spellings = list.values.flatMap(({ value, synonyms }) => [value, ...synonyms]);
    for (const value of values) if (!spellings.some((spelling) => spelling.includes(value))) node.fault(`代码表“${list.title}”中没有“${value}”`);
  }
}
