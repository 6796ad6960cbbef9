import type { GridFile } from './grid.js';
import { UnreadableFile } from './grid.js';
import { sheetMerges, sheetRows } from './sheet-rows.js';
import { readWorkbookParts } from './workbook-parts.js';
import { ZipParts } from './zip-parts.js';

/** Opens an xlsx workbook; sheets are streamed, only its texts are held in memory. */
export async function openWorkbook(path: string): Promise<GridFile> {
  const zip = await ZipParts.open(path);
  try {
    if (!zip.has('[Content_Types].xml') || !(zip.has('xl/workbook.xml') || zip.has('_rels/.rels'))) {
      throw new UnreadableFile('这是一个压缩包，不是表格文件', '请解压后逐个报送里面的表格');
    }
    const workbook = await readWorkbookParts(zip);
    if (workbook.sheets.length === 0) throw new UnreadableFile('工作簿里没有工作表', '请检查文件后重报');
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      grids: workbook.sheets.map(({ name, hidden, part }) => ({
        sheet: name,
        hidden,
        merges: () => sheetMerges(zip, part),
        rows: () => sheetRows(zip, workbook, part),
      })),
      notices: [],
      close: () => Promise.resolve(zip.close()),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
