import type { RecordCategory } from '../forms/category.js';
import type { FormColumn } from '../forms/record-form.js';
import type { Takes } from './requirement-words.js';

const ENCRYPTED = '从不公开：加密保存，只用来核对是谁';

/** Who will ever see a column of a category, in words; what the matrix narrows further for a single record is not told here. */
export function audienceWords(column: FormColumn, category: RecordCategory, takes: Takes): string {
  if (column.type === 'sequence') return '不入库';
  if (column.sensitivity === 'personal' || isPersonsNumber(column)) return ENCRYPTED;
  if (column.sensitivity === 'internal' && category.disclosure === 'public') return insiders(takes);
  const open = openTo(category, takes);
  if (column.schemes.includes('ID')) return `单位的代码${open}；自然人的号码${ENCRYPTED}`;
  const remarks = [
    ...(column.sensitivity === 'representative' ? ['个体工商户的经营者只显示姓氏'] : []),
    ...(takes.persons ? ['自然人的记录不公开'] : []),
  ];
  return isPublic(category, takes) && remarks.length > 0 ? `${open}（${remarks.join('；')}）` : open;
}

function isPersonsNumber({ schemes }: FormColumn): boolean {
  return schemes.length > 0 && schemes.every((scheme) => scheme === 'ID' || scheme === 'PASSPORT');
}

/** Natural persons never appear to the public, whatever the category says. */
function isPublic({ disclosure }: RecordCategory, takes: Takes): boolean {
  return disclosure === 'public' && takes.organisations;
}

function openTo(category: RecordCategory, takes: Takes): string {
  if (isPublic(category, takes)) return '公开：公示期内任何人可查';
  return category.disclosure === 'restricted' ? `不公开：只有${selfOf(takes)}和依法使用的部门可见` : insiders(takes);
}

function insiders(takes: Takes): string {
  return `不公开：只有${selfOf(takes)}、经授权的人和依职责查询的部门可见`;
}

function selfOf({ organisations }: Takes): string {
  return organisations ? '本单位' : '本人';
}
