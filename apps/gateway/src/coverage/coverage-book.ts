import ExcelJS from 'exceljs';
import { COVERAGE_COLUMNS } from './coverage-columns.js';
import { csvLine } from '../csv/csv-line.js';
import type { CoverageMatrix, CoverageSum } from './coverage.types.js';

const BOM = '\uFEFF';

/** The matrix as CSV; the mark at its beginning tells table programs that it is UTF-8. */
export function coverageCsv({ cells }: CoverageMatrix): string {
  return `${BOM}${csvLine(COVERAGE_COLUMNS.map(({ heading }) => heading))}${cells.map((cell) => csvLine(COVERAGE_COLUMNS.map(({ value }) => value(cell)))).join('')}`;
}

/** The matrix as a workbook: the cells, and the sums of departments and of sectors. */
export async function coverageBook(matrix: CoverageMatrix): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '信用衡南';
  workbook.title = `覆盖矩阵 ${matrix.month}`;
  const cells = workbook.addWorksheet('覆盖矩阵', { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  cells.columns = COVERAGE_COLUMNS.map(({ heading, width }) => ({ header: heading, width }));
  for (const cell of matrix.cells) cells.addRow(COVERAGE_COLUMNS.map(({ value }) => value(cell)));
  cells.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COVERAGE_COLUMNS.length } };
  cells.getRow(1).font = { bold: true };
  addSums(workbook, '部门小计', [...matrix.departments, matrix.total]);
  addSums(workbook, '领域小计', [...matrix.sectors, matrix.total]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const SUM_COLUMNS: readonly { readonly heading: string; value(sum: CoverageSum): string | number | null }[] = [
  { heading: '名称', value: ({ name }) => name },
  { heading: '应提供类别', value: ({ expected }) => expected },
  { heading: '本月到期', value: ({ due }) => due },
  { heading: '未报送', value: ({ silent }) => silent },
  { heading: '零报告', value: ({ zeroReported }) => zeroReported },
  { heading: '报送份数', value: ({ submissions }) => submissions },
  { heading: '整份不收', value: ({ refusedSubmissions }) => refusedSubmissions },
  { heading: '数据行', value: (sum) => sum.dataRows },
  { heading: '接收', value: ({ accepted }) => accepted },
  { heading: '接收并提示', value: ({ acceptedWithWarning }) => acceptedWithWarning },
  { heading: '退回', value: ({ rejected }) => rejected },
  { heading: '待确认', value: ({ quarantined }) => quarantined },
  { heading: '重复', value: ({ duplicate }) => duplicate },
  { heading: '按时', value: ({ onTime }) => onTime },
  { heading: '迟报', value: ({ late }) => late },
  { heading: '最近一次收到', value: ({ lastReceived }) => lastReceived },
];

function addSums(workbook: ExcelJS.Workbook, name: string, sums: readonly CoverageSum[]): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  sheet.columns = SUM_COLUMNS.map(({ heading }, i) => ({ header: heading, width: i === 0 ? 30 : 12 }));
  for (const sum of sums) sheet.addRow(SUM_COLUMNS.map(({ value }) => value(sum)));
  sheet.getRow(1).font = { bold: true };
}
