import { UnreadableFile, type GridFile } from './grid.js';
import { openLegacyWorkbook } from './legacy-workbook.js';
import { glanceAtSheet, sheetRows } from './sheet-rows.js';
import { findWorkbookPart, readWorkbookParts } from './workbook-parts.js';
import { ZipParts } from './zip-parts.js';

/** xlsb and ods are read in memory as a whole. */
const LARGEST_LEGACY = 128 * 1024 * 1024;

/** Opens a workbook in a zip archive: xlsx sheets are streamed, only its texts are held in memory. */
export async function openWorkbook(path: string): Promise<GridFile> {
  const zip = await ZipParts.open(path);
  try {
    const workbookPart = await findWorkbookPart(zip);
    // xlsb and ods: the same archive around another format.
    if (workbookPart?.endsWith('.bin') || (workbookPart === undefined && zip.has('content.xml'))) {
      if (zip.inflatedSize > LARGEST_LEGACY) throw new UnreadableFile('这种格式（xlsb、ods）的文件太大', '请用表格软件打开，另存为 xlsx 后重报');
      zip.close();
      return await openLegacyWorkbook(path);
    }
    if (workbookPart === undefined || !zip.has('[Content_Types].xml')) {
      throw new UnreadableFile('这是一个压缩包，不是表格文件', '请解压后逐个报送里面的表格');
    }
    const workbook = await readWorkbookParts(zip, workbookPart);
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      grids: workbook.sheets.map(({ name, hidden, part }) => ({
        sheet: name,
        hidden,
        pushed: false,
        date1904: workbook.date1904,
        separated: false,
        glance: once(() => glanceAtSheet(zip, workbook, part)),
        rows: () => sheetRows(zip, workbook, part),
      })),
      close: () => Promise.resolve(zip.close()),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A sheet is looked through from end to end for a glance: what it gave is kept. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let given: Promise<T> | undefined;
  return () => (given ??= work());
}
