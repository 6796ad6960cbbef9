import type { FormColumn, RecordForm } from '../forms/record-form.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { DisclosureDecision, Viewer } from './visible-record.js';

export interface VisibleField {
  readonly column: FormColumn;
  readonly value: string;
}

/**
 * The values of a record that the viewer may see, one for each column of the form; null where there is none for this
 * viewer. The output is a white-list: a field that the form does not name is not shown. Numbers of persons are not among
 * a record's fields at all; names of an individual business's owner are masked for outsiders (公开矩阵: 个体工商户).
 */
export function visibleValues(
  record: CreditRecord,
  form: RecordForm,
  seen: { readonly decision: DisclosureDecision; readonly viewer: Viewer },
): readonly (string | null)[] {
  const { decision, viewer } = seen;
  if (decision.outcome === 'hidden') return form.columns.map(() => null);
  const how = { masked: decision.outcome === 'masked', insider: viewer.kind !== 'anonymous' };
  return form.columns.map((column) => {
    const stored = record.fields[column.field];
    return stored === undefined || column.type === 'sequence' ? null : shownValue(stored, column, how);
  });
}

/** Values in the order of the form's columns with their columns, without those that have none. */
export function fieldsOf(form: RecordForm, values: readonly (string | null)[]): readonly VisibleField[] {
  return form.columns.flatMap((column, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ column, value }];
  });
}

function shownValue(value: string, { sensitivity }: FormColumn, seen: { readonly masked: boolean; readonly insider: boolean }): string | null {
  switch (sensitivity) {
    case 'open':
      return value;
    case 'representative':
      return seen.masked ? maskPersonName(value) : value;
    case 'internal':
      return seen.insider ? value : null;
    case 'personal':
      return null;
  }
}

/** A person's name for outsiders: the surname and one star (compound surnames keep both characters). */
export function maskPersonName(name: string): string {
  const characters = [...name];
  const surname = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return `${characters.slice(0, surname).join('')}*`;
}

const COMPOUND_SURNAMES = new Set([
  '欧阳', '太史', '端木', '上官', '司马', '东方', '独孤', '南宫', '万俟', '闻人', '夏侯', '诸葛', '尉迟', '公羊', '赫连', '澹台',
  '皇甫', '宗政', '濮阳', '公冶', '太叔', '申屠', '公孙', '慕容', '仲孙', '钟离', '长孙', '宇文', '司徒', '鲜于', '司空', '闾丘',
  '子车', '亓官', '司寇', '巫马', '公西', '颛孙', '壤驷', '公良', '漆雕', '乐正', '宰父', '谷梁', '拓跋', '夹谷', '轩辕', '令狐',
  '段干', '百里', '呼延', '东郭', '南门', '羊舌', '微生', '公户', '公玉', '公仪', '梁丘', '公仲', '公上', '公门', '公山', '公坚',
  '左丘', '公伯', '西门', '公祖', '第五', '公乘', '贯丘', '公皙', '南荣', '东里', '东宫', '仲长', '子书', '子桑', '即墨', '达奚', '褚师',
]);
