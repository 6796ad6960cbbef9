import type { CodeList } from '../forms/code-list.js';
import type { FormColumn } from '../forms/record-form.js';
import { choicesOf } from './choices.js';
import { identifierWords } from './identifier-words.js';

/** What is to be written into a column, in words. */
export function columnWords(column: FormColumn, codeLists: ReadonlyMap<string, CodeList>): string {
  switch (column.type) {
    case 'sequence':
      return '只供核对行数，可不填，不入库';
    case 'text':
      return column.length === null ? '文字' : `文字，最多 ${column.length} 个字`;
    case 'date':
      return column.indefinite ? '日期，例如 2026-11-02；没有终止日期的填“长期”' : '日期，例如 2026-11-02';
    case 'amount':
      return `数字，单位是${column.unit ?? '万元'}，只写数字，不写单位`;
    case 'integer':
      return '整数，只写数字';
    case 'year':
      return '四位年份，例如 2025';
    case 'code':
      return `从下拉中选一项${openWords(column, codeLists)}`;
    case 'codes':
      return `可填一项或几项，几项之间用“；”隔开${openWords(column, codeLists)}`;
    case 'identifier':
      return `${identifierWords(column)}，按文本填写`;
  }
}

function openWords(column: FormColumn, codeLists: ReadonlyMap<string, CodeList>): string {
  const { prefixes } = choicesOf(column, codeLists);
  return prefixes.length === 0 ? '' : `；都不合适的写${prefixes.map((prefix) => `“${prefix}具体说明”`).join('或')}`;
}
