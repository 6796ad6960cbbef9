import type { Catalogue, Organ } from '@credit/catalogue';
import { maySend } from '@credit/catalogue';
import { sealedCategory as sealedByLaw, type RecordCategory, type Refusal } from '@credit/domain';
import type { Submission } from '@credit/db';
import type { SealedRows } from './find-forbidden-rows.js';
import type { ProhibitedFound } from './prohibited-cells.js';

/** The category itself is sealed: refused before anything of the file is looked at, and nothing of it is kept. */
export function sealedCategory(category: RecordCategory): Refusal | undefined {
  const sealed = sealedByLaw(category);
  return sealed && { ...sealed, message: `${sealed.message}；文件内容没有保存` };
}

/** The organ is not one that sends the category. */
export function notProvider(catalogue: Catalogue, category: RecordCategory, organUscc: string): Refusal | undefined {
  const organ: Organ | undefined = catalogue.organs.get(organUscc);
  if (organ && maySend(organ, category)) return undefined;
  return {
    code: 'ORGAN_NOT_PROVIDER',
    message: organ ? `${organ.name}不是“${category.name}”的报送单位` : `代码 ${organUscc} 不是目录中的报送单位`,
    fix: '请核对信息类别和本单位代码；确应由本单位报送的，请联系联席会议办公室调整目录',
  };
}

/** A file of corrections says so in its columns, an ordinary one does not. */
export function operationMismatch(operation: Submission['operation'], hasActColumn: boolean): Refusal | undefined {
  if (operation === 'correct' && !hasActColumn) {
    return {
      code: 'OPERATION_MISMATCH',
      message: '按更正报送的文件里没有“操作类型”这一列',
      fix: '请加上“操作类型”（更正、撤销、重报）和“更正原因”两列；不是更正的，请按普通报送',
    };
  }
  if (operation === 'upsert' && hasActColumn) {
    return {
      code: 'OPERATION_MISMATCH',
      message: '文件里有“操作类型”这一列，像是更正文件，却按普通文件报送',
      fix: '请选“更正”重新报送；确是普通文件的，请删去“操作类型”一列',
    };
  }
  return undefined;
}

/** The platform itself could not work the file; its bytes stay. */
export function processingFailed(submission: Submission): Refusal {
  const taken = submission.processedRows === 0 ? '没有收下任何一行' : `前 ${submission.processedRows} 行已经处理，其余没有处理`;
  return {
    code: 'PROCESSING_FAILED',
    message: `平台处理这份文件时出错，试了几次都没有成功，${taken}；文件已原样保存`,
    fix: `请把回执号 ${submission.receipt} 告诉平台运维人员；修复后把同一份文件再报送一次，已收下的行不会重复`,
  };
}

export function sealedRows({ law, rows }: SealedRows, sheet: string | null): Refusal {
  return {
    code: 'CATEGORY_SEALED',
    message: `${rowsInWords(rows, sheet)}的依据是《${law}》，这类记录依法封存，整份文件不收，内容没有保存`,
    fix: '请删去这些行后重新报送其余记录',
  };
}

export function prohibitedColumns(headings: readonly { readonly heading: string; readonly name: string }[]): Refusal {
  return {
    code: 'PROHIBITED_PERSONAL_FIELD',
    message: `文件中有法律禁止归集的个人信息：${headingWords(headings)}；文件内容没有保存`,
    fix: '请删去这些列（不只是清空）后重新报送',
  };
}

/** Rows of persons whose cells say what is never taken in. */
export function prohibitedCells({ rows, cells }: ProhibitedFound, sheet: string | null): Refusal {
  return {
    code: 'PROHIBITED_PERSONAL_FIELD',
    message: `${rowsInWords(rows, sheet)}写有法律禁止归集的个人信息：${headingWords(cells)}；文件内容没有保存`,
    fix: '请从这些格里删去这些内容后重新报送',
  };
}

function headingWords(headings: readonly { readonly heading: string; readonly name: string }[]): string {
  return headings.map((h) => `“${h.heading.replace(/\s+/g, '')}”（${h.name}）`).join('、');
}

function rowsInWords(rows: readonly number[], sheet: string | null): string {
  const shown = `${sheet === null ? '' : `工作表“${sheet}”`}第 ${rows.slice(0, 20).join('、')} 行`;
  return rows.length > 20 ? `${shown}等 ${rows.length} 行` : shown;
}
