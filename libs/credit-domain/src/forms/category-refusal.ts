import { basisInForce } from '../basis/basis-in-force.js';
import type { Day } from '../days/day.js';
import type { Refusal } from '../rows/fault.js';
import type { RecordCategory } from './category.js';

/** The category itself is sealed: refused before anything of a file is looked at. */
export function sealedCategory(category: RecordCategory): Refusal | undefined {
  if (!category.sealed) return undefined;
  return {
    code: 'CATEGORY_SEALED',
    message: `“${category.name}”依法封存（${category.reason}），不得向平台提供`,
    fix: '请不要再报送这类记录；确有办案需要查询的，由作出决定的机关办理',
  };
}

/** The category may not be collected on the day, or is not sent in by departments. */
export function notCollected(category: RecordCategory, day: Day): Refusal | undefined {
  if (category.admission === 'needs-legal-basis') {
    return {
      code: 'CATEGORY_NOT_ADMITTED',
      message: `“${category.name}”目前没有归集的法律依据：${category.reason}`,
      fix: '请不要报送；取得法律依据后，由联席会议办公室在目录中开通',
    };
  }
  if (basisInForce(category.basis, day).length === 0) {
    return {
      code: 'CATEGORY_NOT_ADMITTED',
      message: `“${category.name}”在收到之日（${day}）没有现行的归集依据：目录所列依据都不在施行期内`,
      fix: '请不要报送；依据施行或更新后，由联席会议办公室在目录中写明，再行报送',
    };
  }
  if (category.origin !== 'submitted') {
    const how = category.origin === 'derived' ? '由平台从其他类别汇成' : '由平台业务产生';
    return { code: 'CATEGORY_NOT_SUBMITTABLE', message: `“${category.name}”${how}，不由部门报送`, fix: '请报送形成它的原始记录' };
  }
  return undefined;
}
