import { plainHeading } from '@credit/catalogue';

/** Headings longer than this are text, not headings. */
const LONGEST = 400;
const REMARK = /[([【〔「《]([^)\]】〕」》]*)[)\]】〕」》]/g;
const EXPLANATION = /^(必填|选填|非必填|条件必填|填写|请填|注|说明|例|示例|如|格式|单位|[(（【[])/;

/** A heading ready to be compared: as a whole, without its bracketed remarks, and the remarks. */
export interface PlainHeading {
  readonly plain: string;
  readonly outside: string;
  readonly remarks: readonly string[];
}

export function toPlainHeading(heading: string): PlainHeading {
  const plain = heading.length > LONGEST ? '' : plainHeading(heading);
  const remarks = Array.from(plain.matchAll(REMARK), (match) => match[1] ?? '').filter((text) => text !== '');
  const outside = plain.replace(REMARK, '');
  return { plain, outside: outside === '' ? plain : outside, remarks };
}

/** The first line of a heading whose other lines only explain it; undefined when they belong to the heading. */
export function withoutExplanation(heading: string): string | undefined {
  const [first, ...others] = heading.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  return first !== undefined && others.length > 0 && EXPLANATION.test(others[0] ?? '') ? first : undefined;
}

/** The words under which a group of columns may stand: 法定代表人/经营者, 法定代表人（负责人） name the same two. */
export function groupWords(group: string): readonly string[] {
  const { plain, outside, remarks } = toPlainHeading(group);
  // 法人或其他组织 are the organisations themselves; 法人 in 法人证件号码 is the person who represents one.
  const parts = group.split(/[/／、或|]/).map((part) => toPlainHeading(part).outside).filter((part) => part !== '法人');
  const subject = outside.replace(/(基本)?(信息|情况|资料)$/, '');
  return [...new Set([plain, outside, subject, ...remarks, ...parts])].filter((text) => text !== '');
}

/**
 * Groups of columns about somebody else than the record's subject. Reviewed by hand: a name or number under them must
 * never be taken for the subject's.
 */
const OTHER_PARTY =
  /法定代表人|法人代表|负责人|经营者|代理人|联系人|经办人|填报人|审核人|申请执行人|担保人|保证人|投资人|股东|数据来源|(处罚|许可|决定|执法|列入|认定|实施|发证|审批|登记|执行|监管|主管|归集|评价|授予|承办|受理|报送|填报|来源)(机关|部门|单位|法院|机构)/;
/** Headings that say nothing about whose they are. */
const OWNERLESS =
  /^(姓名|名称|单位|单位名称|机构名称|机关名称|部门名称|代码|统一社会信用代码|社会信用代码|信用代码|组织机构代码|机构代码|证件类型|证件名称|证件种类|证件号|证件号码|证件编号|身份证|身份证号|身份证号码|身份证件号码|居民身份证号|居民身份证号码|公民身份号码|号码|编号|电话|联系电话|手机号|手机号码|地址|住址|性别|职务)$/;

/** True where the group says that the column is another party's. */
export function isAnotherParty(heading: string, groups: readonly string[]): boolean {
  return groups.some((group) => OTHER_PARTY.test(toPlainHeading(group).plain)) && OWNERLESS.test(toPlainHeading(heading).outside);
}

/** Outside words that leave it to the remark to say what the column is: 代码（统一社会信用代码）. */
export function leavesItToRemark(outside: string): boolean {
  return OWNERLESS.test(outside) || /^(日期|时间|金额|类别|类型|种类)$/.test(outside);
}

const UNIT = /(?<![亿千百万美港欧日])(万元|元)/;
const STRANGE_UNIT = /[亿千百]万?元|万?[美港欧日]元|万?英镑/;

/** The unit of money that a heading names in brackets or at its end. */
export function unitOfHeading(heading: string): '元' | '万元' | 'strange' | null {
  const { plain, outside, remarks } = toPlainHeading(heading);
  const said = [...remarks, /(.{0,3}元|英镑)$/.exec(plain === outside ? plain : '')?.[0] ?? ''];
  if (said.some((text) => STRANGE_UNIT.test(text))) return 'strange';
  return unitIn(said.find((text) => UNIT.test(text)));
}

/** The unit of a line above the headings: 单位：万元. */
export function unitOfTable(text: string): '元' | '万元' | null {
  return unitIn(/单位[:：](?:人民币)?[(（]?(万元|元)/.exec(text.replace(/\s+/g, ''))?.[1]);
}

function unitIn(text: string | undefined): '元' | '万元' | null {
  const unit = text === undefined ? undefined : UNIT.exec(text)?.[1];
  return unit === '万元' || unit === '元' ? unit : null;
}
