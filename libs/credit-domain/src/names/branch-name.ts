import { matchingName } from './matching-name.js';

/** Words by which the name of an enterprise's branch ends (企业名称登记管理规定第十三条: 缀以“分公司”“分厂”“分店”等字词). */
const BRANCH_END = /(?:分公司|分厂|分店)$/;
/** What a head office's name can end with. */
const HEAD_ENDS = ['公司', '厂', '店', '合伙)', '中心', '企业', '社'];

/**
 * Names, in their form for matching, that the head office of a branch may have: the branch's name begins with one of them
 * in full (企业名称登记管理规定第十三条). The longest first; none for a name that is not a branch's.
 */
export function headOfficeNames(name: string): readonly string[] {
  const whole = matchingName(name);
  const rest = whole.replace(BRANCH_END, '');
  if (rest === whole) return [];
  const ends = HEAD_ENDS.flatMap((end) => placesAfter(rest, end));
  return [...new Set(ends)].sort((a, b) => b - a).map((length) => rest.slice(0, length));
}

/** Whether a name is that of a branch of the enterprise with the other name. */
export function isBranchName(name: string, headOffice: string): boolean {
  return headOfficeNames(name).includes(matchingName(headOffice));
}

function placesAfter(text: string, end: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) places.push(at + end.length);
  return places;
}
