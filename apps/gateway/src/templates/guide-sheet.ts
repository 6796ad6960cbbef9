import type { Template } from '@credit/domain';
import type { Workbook, Worksheet } from 'exceljs';
import { shownWidth } from './cell-format.js';
import type { GuideFact } from './guide-fact.js';
import { FACE, FRAME, headingStyle, NEED_WORDS, solid } from './sheet-style.js';

const HEADINGS = ['列名', '何时填', '怎么填', '可选值', '最多字数', '单位', '谁能看到', '示例'];
const WIDTHS = [26, 28, 30, 34, 9, 7, 52, 26];
const LABEL_WIDTH = WIDTHS[0] ?? 0;
const TEXT_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0) - LABEL_WIDTH;
const LINE_HEIGHT = 15;

/** 填写说明: what the category is and how it is sent, then every column. */
export function addGuideSheet(workbook: Workbook, template: Template, facts: readonly GuideFact[]): void {
  const sheet = workbook.addWorksheet('填写说明', {
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
    sheet.getColumn(i + 1).style = { font: FACE, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };
  });
  addTitle(sheet, `${template.category.name}：填写说明`);
  for (const fact of facts) addFact(sheet, fact);
  sheet.addRow([]);
  addLegend(sheet);
  addColumns(sheet, template);
}

function addTitle(sheet: Worksheet, title: string): void {
  const row = sheet.addRow([title]);
  sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
  row.getCell(1).style = { font: { ...FACE, size: 16, bold: true }, alignment: { vertical: 'middle' } };
  row.height = 30;
}

/** A text over merged cells does not make its row higher by itself. */
function addFact(sheet: Worksheet, { label, text }: GuideFact): void {
  const row = sheet.addRow([label, text]);
  sheet.mergeCells(row.number, 2, row.number, WIDTHS.length);
  row.getCell(1).style = { font: { ...FACE, bold: true }, alignment: { vertical: 'top' }, border: FRAME, fill: solid('FFF2F2F2') };
  row.getCell(2).style = { font: FACE, alignment: { vertical: 'top', wrapText: true }, border: FRAME, numFmt: '@' };
  row.height = linesOf(text, TEXT_WIDTH) * LINE_HEIGHT + 5;
}

/** Lines that a wrapped text takes; a line ends a little before the width does. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((shownWidth(text) * 1.08) / width));
}

function addLegend(sheet: Worksheet): void {
  const needs = ['always', 'sometimes', 'never'] as const;
  const row = sheet.addRow(['表头颜色', ...needs.map((need) => NEED_WORDS[need])]);
  row.getCell(1).style = { font: { ...FACE, bold: true }, border: FRAME, fill: solid('FFF2F2F2') };
  needs.forEach((need, i) => (row.getCell(i + 2).style = headingStyle(need)));
  row.height = 22;
  sheet.addRow([]);
}

function addColumns(sheet: Worksheet, { columns }: Template): void {
  const head = sheet.addRow(HEADINGS);
  HEADINGS.forEach((_, i) => (head.getCell(i + 1).style = { font: { ...FACE, bold: true }, border: FRAME, fill: solid('FFD9D9D9'), alignment: { vertical: 'middle', horizontal: 'center' } }));
  for (const { column, need, when, holds, choices, audience, example } of columns) {
    const length = column.type === 'text' && column.length !== null ? String(column.length) : '';
    const texts = [column.heading, when, holds, choices.join('、'), length, column.unit ?? '', audience, example];
    const row = sheet.addRow(texts);
    row.height = Math.max(...texts.map((text, i) => linesOf(text, WIDTHS[i] ?? 1))) * LINE_HEIGHT + 3;
    for (let i = 1; i <= WIDTHS.length; i += 1) row.getCell(i).border = FRAME;
    row.getCell(1).style = { ...headingStyle(need), alignment: { vertical: 'top', wrapText: true } };
  }
}
