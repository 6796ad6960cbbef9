import ExcelJS from 'exceljs';
import type { DocumentPart, DocumentText } from './document-text.js';

/** Characters that a column of one share takes. */
const WIDTH = 12;
/** Printed across, as wide as one sheet of paper (A4) and as long as it takes. */
const ACROSS: Partial<ExcelJS.PageSetup> = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };

/** A document as a workbook: its text on the first sheet, a sheet for every table. */
export async function documentBook({ title, subject, parts }: DocumentText): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '信用衡南';
  workbook.title = title;
  const words = workbook.addWorksheet(subject, { pageSetup: ACROSS });
  words.getColumn(1).width = 100;
  words.addRow([title]).font = { bold: true, size: 16 };
  for (const part of parts) {
    if (part.kind === 'table') {
      addTable(workbook, part);
      words.addRow([`（见工作表“${part.name}”）`]);
    } else {
      const row = words.addRow([part.text]);
      row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
      if (part.kind === 'heading') row.font = { bold: true };
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addTable(workbook: ExcelJS.Workbook, { name, columns, rows }: Extract<DocumentPart, { readonly kind: 'table' }>): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: ACROSS });
  sheet.columns = columns.map(({ heading, share }) => ({ header: heading, width: Math.max(10, share * WIDTH) }));
  for (const row of rows) sheet.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(1).font = { bold: true };
}
