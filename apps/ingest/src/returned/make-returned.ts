import { createReadStream } from 'node:fs';
import type { Catalogue } from '@credit/catalogue';
import { readJudgedRows, type JudgedRow, type MoreRows, type ReceivedFiles, type Store, type Submission } from '@credit/db';
import { findTable, HeadingBook, isReturnedSheet, openGrids, UnreadableFile, ZipParts, type FoundTable, type GridFile } from '@credit/reading';
import { markWorkbook } from './mark-workbook.js';
import { NotReturnable } from './not-returnable.js';
import type { PartSource } from './package/part-source.js';
import { placeMarks } from './place-marks.js';
import { plainWorkbook, rowShift, sheetName } from './plain-workbook.js';
import { resultSheetXml } from './result-sheet.js';
import { aboutSubmission, legendOf, noticesOf } from './submission-words.js';

/** What making a workbook needs. */
export interface ReturnContext {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly files: ReceivedFiles;
}

/** Rows that are told one by one: with more comments and links no programme opens a sheet any more. */
const MOST_TOLD = 50_000;
const NOT_WHOLE_HINT = '核对整行以后，删去这一格开头〔〕和其中的字';
const UNREADABLE = '这份文件现在读不出报送时的表格，不能做成工作簿；请用 credit report 看逐行结果';

/**
 * Makes the workbook that goes back to the sender, keeps it sealed, and returns its stored name. Throws `NotReturnable`
 * where there can be none.
 */
export async function makeReturned(submission: Submission, { store, catalogue, files }: ReturnContext): Promise<string> {
  const { storedName } = submission;
  const category = catalogue.categories.get(submission.item);
  if (submission.state !== 'done' || storedName === null || !category?.form) throw new NotReturnable(UNREADABLE);
  const { told, more } = await readJudgedRows(store.pool, submission.id, MOST_TOLD);
  const { act, reason } = catalogue.correctionColumns;
  const book = new HeadingBook([act, reason, ...category.form.columns]);
  const work = (sent: string): Promise<string> =>
    files.withWorkingFile(async (made) => {
      const file = await openGrids(sent, book);
      try {
        const found = await findTable(file, book);
        if (!found || found.grid.sheet !== submission.sheet) throw new NotReturnable(UNREADABLE);
        const shift = rowShift(file, found);
        const { marks, places } = placeMarks(told, more, {
          columns: found.match.columns,
          merges: found.glance.merges,
          toRow: (row) => row + shift,
          notWholeHint: file.format === 'xlsx' ? null : NOT_WHOLE_HINT,
        });
        const sheet = sheetName(found.grid);
        await withSource({ sent, file, found, rejected: rejectedRows(told, more) }, async (source, cutRows) => {
          const about = aboutSubmission(submission, { category, organ: catalogue.organs.get(submission.organ)?.name ?? submission.organ });
          const result = { about, legend: legendOf(category), rows: told, sheet, places };
          await markWorkbook(source, {
            sheet,
            marks,
            earlierResult: await earlierResult(file),
            result: (styles, namespace) => resultSheetXml({ ...result, notices: noticesOf(submission, found.match.columns, { more, shift, cutRows }) }, styles, namespace),
          }, made);
        });
      } finally {
        await file.close();
      }
      return files.keep(createReadStream(made));
    });
  return readable(() => files.withOpened(storedName, work));
}

/** What cannot be read now, in a part that nobody looked at before, is no fault that trying again would mend. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableFile ? new NotReturnable(UNREADABLE) : error;
  }
}

/** A workbook of parts is marked as it came; of anything else a workbook is made first. */
async function withSource(
  opened: { readonly sent: string; readonly file: GridFile; readonly found: FoundTable; readonly rejected: ReadonlySet<number> },
  work: (source: PartSource, cutRows: ReadonlySet<number>) => Promise<void>,
): Promise<void> {
  if (opened.file.format !== 'xlsx') {
    const { source, cutRows } = await plainWorkbook(opened.file, opened.found, (row) => opened.rejected.has(row));
    return work(source, cutRows);
  }
  const zip = await ZipParts.open(opened.sent);
  try {
    await work(zip, new Set());
  } finally {
    zip.close();
  }
}

/** The sheet that was added when this workbook went back before. */
async function earlierResult(file: GridFile): Promise<string | null> {
  if (file.format !== 'xlsx') return null;
  for (const grid of file.grids) if (isReturnedSheet(await grid.glance())) return grid.sheet;
  return null;
}

function rejectedRows(told: readonly JudgedRow[], more: readonly MoreRows[]): ReadonlySet<number> {
  const rows = told.filter(({ outcome }) => outcome === 'rejected').map(({ row }) => row);
  return new Set([...rows, ...more.filter(({ outcome }) => outcome === 'rejected').flatMap((group) => group.rows)]);
}
