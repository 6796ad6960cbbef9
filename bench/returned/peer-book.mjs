// The same marks by ExcelJS in memory: node peer-book.mjs '{"path","out"}'; prints seconds and peak memory.
import { statSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { costOf } from './process-cost.mjs';

const { path, out } = JSON.parse(process.argv[2]);
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF7DAD6' } };
const cost = await costOf(async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const added = book.addWorksheet('核对结果');
  book.worksheets[0].eachRow((row, number) =>
    row.eachCell((cell) => {
      if (cell.value !== '2026-02-30') return;
      cell.fill = FILL;
      cell.note = '【核对·退回】处罚决定日期\n填的是：2026-02-30\n日历上没有这一天或无法识别。\n请按决定书填写，例如 2026-11-02。';
      added.addRow([number, '退回', '处罚决定日期', '2026-02-30', '日历上没有这一天或无法识别', '请按决定书填写，例如 2026-11-02']);
    }),
  );
  await book.xlsx.writeFile(out);
});
console.log(JSON.stringify({ ...cost, sizeMb: statSync(out).size / 1e6 }));
