import type { SearchDocument } from '../documents/search-document.js';
import { toSearchDocument } from '../documents/to-search-document.js';
import { documentOf, LAW, subject, TODAY } from './document-mother.js';

/** Names of the suite's register, by what they are there for. All are invented. */
export const SUITE = {
  mountain: '衡南县云集镇测山建材有限公司',
  mountainSouth: '衡南县三塘镇测山建材有限公司',
  brackets: '测峰（湖南）食品有限公司',
  pharmacy: '单测药材经营部',
  tea: '衡南县栗江镇绿测·星野茶业农民专业合作社',
  latin: 'XYZ测控科技有限公司',
  hotel: '衡南县测泉大酒店',
  ridge: '衡南县云集镇测岭堂有限公司',
  ridgeTrade: '衡南县云集镇测岭物流有限公司',
  lake: '衡南县云集镇测湖农机有限公司',
  lakeNoPlace: '衡南县测湖农资有限公司',
  brook: '衡南县测溪林业有限公司',
  brookSouth: '衡南县三塘镇测溪术业有限公司',
} as const;

/** Many of one trade, to turn pages in and to reach the cap. */
export const MANY = 230;
const HAN = [...'众岳鑫恒顺丰源泰昌瑞和盛宏远达'];

const shown = { from: '2026-06-01', until: '2026-11-02' } as const;

const DOCUMENTS: readonly SearchDocument[] = [
  documentOf(subject({ currentName: SUITE.mountain, formerNames: ['衡南县云集镇老测记建材厂'], township: '云集镇' }), {
    shown: [{ sector: 'construction', notice: true, decidedOn: '2026-05-20', ...shown }],
  }),
  documentOf(subject({ currentName: SUITE.mountainSouth, township: '三塘镇' }), {
    shown: [{ sector: 'construction', notice: false, decidedOn: '2026-05-20', from: '2026-06-01', until: null }],
  }),
  documentOf(subject({ currentName: SUITE.brackets })),
  documentOf(subject({ currentName: SUITE.pharmacy, kind: 'individual-business' })),
  documentOf(subject({ currentName: SUITE.tea, kind: 'cooperative', township: '栗江镇' })),
  documentOf(subject({ currentName: SUITE.latin })),
  documentOf(subject({ currentName: SUITE.hotel })),
  ...[SUITE.ridge, SUITE.ridgeTrade, SUITE.lake, SUITE.lakeNoPlace].map((currentName) => documentOf(subject({ currentName, township: '云集镇' }))),
  documentOf(subject({ currentName: SUITE.brook })),
  documentOf(subject({ currentName: SUITE.brookSouth, township: '三塘镇' })),
  documentOf(subject({ currentName: '测后商贸有限公司', knownOn: '2026-11-03' })),
  ...Array.from({ length: MANY }, (_, i) => documentOf(subject({ currentName: `衡南县${HAN[i % 15] ?? ''}${HAN[Math.floor(i / 15) % 15] ?? ''}${i >= 225 ? '记' : ''}测多汽车维修有限公司` }))),
];

/** Subjects that the public must not find have no document at all. */
const HIDDEN = [
  subject({ currentName: '测某某', kind: 'natural-person', code: null }),
  subject({ currentName: '测歇早餐店', kind: 'individual-business', status: '注销' }),
];

export function suiteDocuments(): readonly SearchDocument[] {
  return [...DOCUMENTS, ...HIDDEN.flatMap((known) => toSearchDocument({ subject: known, records: [] }, LAW, TODAY) ?? [])];
}

export function plainCode(name: string): string {
  const found = DOCUMENTS.find(({ names }) => names[0]?.name === name);
  if (!found) throw new Error(`${name} is not in the suite`);
  return found.code;
}
