import ExcelJS from 'exceljs';
import { penaltyCsv } from '../register/penalties.mjs';

/** A penalty workbook with formats and shared texts, in which `bad` of its rows name a day that no calendar has. */
export async function writeMarkedBook(path, { rows, bad }) {
  const [headings, ...lines] = penaltyCsv({ rows, subjects: Math.ceil(rows / 5), seed: 7 }).trim().split('\n').map((line) => line.split(','));
  const day = headings.indexOf('CF_JDRQ');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('行政处罚', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(headings).commit();
  for (const [i, cells] of lines.entries()) {
    if (Math.floor(((i + 1) * bad) / rows) > Math.floor((i * bad) / rows)) cells[day] = '2026-02-30';
    const row = sheet.addRow(cells);
    if (i % 3 === 0) row.getCell(day + 1).style = { font: { bold: true }, alignment: { horizontal: 'right' } };
    row.commit();
  }
  sheet.commit();
  await book.commit();
}
