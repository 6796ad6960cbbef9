import type { Template } from '@credit/domain';
import ExcelJS from 'exceljs';
import { CodeLists } from './code-lists.js';
import { addDataSheet } from './data-sheet.js';
import { addGuideSheet } from './guide-sheet.js';
import type { GuideFact } from './guide-fact.js';
import { withoutNumberWarnings } from './quiet-numbers.js';

/** The bytes of a template's workbook (xlsx). */
export async function writeWorkbook(template: Template, facts: readonly GuideFact[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '信用衡南';
  workbook.title = `${template.category.name}上报模板`;
  const lists = new CodeLists();
  const filled = addDataSheet(workbook, template, lists);
  addGuideSheet(workbook, template, facts);
  lists.writeTo(workbook);
  return withoutNumberWarnings(new Uint8Array(await workbook.xlsx.writeBuffer()), filled);
}
