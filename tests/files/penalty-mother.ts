import { ORGANS, SUBJECTS } from './county.js';
import type { Cell, Row } from './file-mother.js';

export interface Penalty {
  readonly name: Cell;
  readonly kind: Cell;
  readonly code: Cell;
  readonly representative: Cell;
  readonly document: Cell;
  readonly number: Cell;
  readonly no: Cell;
  readonly act: Cell;
  readonly facts: Cell;
  readonly basis: Cell;
  readonly types: Cell;
  readonly content: Cell;
  readonly fine: Cell;
  readonly confiscated: Cell;
  readonly licence: Cell;
  readonly decided: Cell;
  readonly until: Cell;
  readonly publicUntil: Cell;
  readonly organ: Cell;
  readonly organCode: Cell;
  readonly source: Cell;
  readonly sourceCode: Cell;
  readonly level: Cell;
}

/** A penalty that is simply accepted, with something changed. */
export function penalty(n: number, changed: Partial<Penalty> = {}): Penalty {
  return {
    name: SUBJECTS.jia.name, kind: '法人及非法人组织', code: SUBJECTS.jia.code, representative: '样某', document: null, number: null, no: `南样罚决〔2026〕${n}号`,
    act: '违反样例规定', facts: '未按样例规定设置', basis: '《样例管理条例》第十二条', types: '罚款', content: '罚款人民币5000元', fine: '0.5', confiscated: null, licence: null,
    decided: '2026-10-30', until: '2027-10-30', publicUntil: null, organ: '衡南县住房和城乡建设局', organCode: ORGANS.housing, source: '衡南县住房和城乡建设局',
    sourceCode: ORGANS.housing, level: '一般', ...changed,
  };
}

/** A penalty of a natural person. */
export function personal(n: number, number: string, changed: Partial<Penalty> = {}): Penalty {
  return penalty(n, { name: '样某某', kind: '自然人', code: null, representative: null, document: '身份证', number, ...changed });
}

/** A county's own headings for it, and in which order. */
export type PenaltyLayout = readonly (readonly [heading: string, value: keyof Penalty])[];

export const TEMPLATE: PenaltyLayout = [
  ['行政相对人名称', 'name'], ['行政相对人类别', 'kind'], ['行政相对人代码_1(统一社会信用代码)', 'code'], ['法定代表人', 'representative'], ['证件类型', 'document'], ['证件号码', 'number'],
  ['行政处罚决定书文号', 'no'], ['违法行为类型', 'act'], ['违法事实', 'facts'], ['处罚依据', 'basis'], ['处罚类别', 'types'], ['处罚内容', 'content'], ['罚款金额（万元）', 'fine'],
  ['没收违法所得、没收非法财物的金额（万元）', 'confiscated'], ['暂扣或吊销证照名称及编号', 'licence'], ['处罚决定日期', 'decided'], ['处罚有效期', 'until'], ['公示截止期', 'publicUntil'],
  ['处罚机关', 'organ'], ['处罚机关统一社会信用代码', 'organCode'], ['数据来源单位', 'source'], ['数据来源单位统一社会信用代码', 'sourceCode'], ['失信严重程度', 'level'],
];

export function cellsOf(value: Penalty, layout: PenaltyLayout = TEMPLATE): Row {
  return layout.map(([, key]) => value[key]);
}

/** Headings and rows in a county's layout. */
export function penalties(values: readonly Penalty[], layout: PenaltyLayout = TEMPLATE): Row[] {
  return [layout.map(([heading]) => heading), ...values.map((value) => cellsOf(value, layout))];
}
