import type { Catalogue, Organ } from '@credit/catalogue';
import { maySend } from '@credit/catalogue';
import { basisInForce, type Day, type RecordCategory, type Refusal } from '@credit/domain';
import type { Submission } from '@credit/db';

/** The category itself is sealed: refused before anything of the file is looked at. */
export function sealedCategory(category: RecordCategory): Refusal | undefined {
  if (!category.sealed) return undefined;
  return {
    code: 'CATEGORY_SEALED',
    message: `“${category.name}”依法封存（${category.reason}），不得向平台提供；文件内容没有保存`,
    fix: '请不要再报送这类记录；确有办案需要查询的，由作出决定的机关办理',
  };
}

/** The category may not be collected on the day it is received, or is not sent in by departments. */
export function notCollected(category: RecordCategory, receivedOn: Day): Refusal | undefined {
  if (category.admission === 'needs-legal-basis') {
    return {
      code: 'CATEGORY_NOT_ADMITTED',
      message: `“${category.name}”目前没有归集的法律依据：${category.reason}`,
      fix: '请不要报送；取得法律依据后，由联席会议办公室在目录中开通',
    };
  }
  if (basisInForce(category.basis, receivedOn).length === 0) {
    return {
      code: 'CATEGORY_NOT_ADMITTED',
      message: `“${category.name}”在收到之日（${receivedOn}）没有现行的归集依据：目录所列依据都不在施行期内`,
      fix: '请不要报送；依据施行或更新后，由联席会议办公室在目录中写明，再行报送',
    };
  }
  if (category.origin !== 'submitted') {
    const how = category.origin === 'derived' ? '由平台从其他类别汇成' : '由平台业务产生';
    return { code: 'CATEGORY_NOT_SUBMITTABLE', message: `“${category.name}”${how}，不由部门报送`, fix: '请报送形成它的原始记录' };
  }
  if (!category.form) {
    return {
      code: 'CATEGORY_NOT_SUBMITTABLE',
      message: `“${category.name}”的报送表式尚未发布`,
      fix: '请联系联席会议办公室确定表式后再报送',
    };
  }
  return undefined;
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

export function sealedRows(law: string, rows: readonly number[]): Refusal {
  const shown = rows.slice(0, 20).join('、');
  return {
    code: 'CATEGORY_SEALED',
    message: `第 ${shown} 行${rows.length > 20 ? `等 ${rows.length} 行` : ''}的依据是《${law}》，这类记录依法封存，整份文件不收，内容没有保存`,
    fix: '请删去这些行后重新报送其余记录',
  };
}

export function prohibitedColumns(headings: readonly { readonly heading: string; readonly name: string }[]): Refusal {
  const words = headings.map((h) => `“${h.heading.replace(/\s+/g, '')}”（${h.name}）`).join('、');
  return {
    code: 'PROHIBITED_PERSONAL_FIELD',
    message: `文件中有法律禁止归集的个人信息：${words}；文件内容没有保存`,
    fix: '请删去这些列（不只是清空）后重新报送',
  };
}
