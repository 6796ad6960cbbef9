import type { CreditRecord } from './api/subjects.js';
import { stateWords } from './words.js';

export interface SubjectSection {
  readonly title: string;
  /** The same in plain words. */
  readonly plain: string;
  readonly records: readonly CreditRecord[];
}

/** Sections in the order of a credit report, with plain words for 大字版; what speaks for a subject stands beside what speaks against it. */
const SECTIONS: readonly (readonly [title: string, plain: string, kinds: readonly string[]])[] = [
  ['荣誉、承诺', '得过的荣誉、作过的承诺', ['red-list', 'award', 'commitment', 'rating']],
  ['行政处罚', '受过的处罚', ['penalty']],
  ['行政许可', '办过的许可', ['licence']],
  ['名单、公告', '在哪些名单和公告上', ['blacklist', 'arrears']],
  ['登记', '登记的情况', ['registration']],
];

/** A subject's records by section, in the order they came (the latest first); every record stands in exactly one. */
export function toSections(records: readonly CreditRecord[]): readonly SubjectSection[] {
  const named = new Set(SECTIONS.flatMap(([, , kinds]) => kinds));
  return [
    ...SECTIONS.map(([title, plain, kinds]) => ({ title, plain, records: records.filter((record) => kinds.includes(record.kind)) })),
    { title: '其他', plain: '其他', records: records.filter((record) => !named.has(record.kind)) },
  ].filter((section) => section.records.length > 0);
}

/** What stands out of a record: that it no longer holds, or was changed. */
export function marksOf(record: CreditRecord): readonly string[] {
  const ended = record.kind === 'licence' && record.expired ? ['已到期'] : [];
  const invalid = record.fields.some(({ code, words }) => code === 'XK_ZT' && words === '无效') ? ['许可机关注明无效'] : [];
  return [...ended, ...invalid, ...[stateWords(record.state)].filter((words) => words !== '')];
}

type RecordField = CreditRecord['fields'][number];

/** What a record's line says of it, with the form's own headings; the rest stands folded away. By field of the kind's form. */
const ON_THE_LINE: Readonly<Record<string, readonly string[]>> = {
  penalty: ['CF_NR'],
  commitment: ['CN_SX', 'CN_LXZT'],
  'red-list': ['RY_ND', 'RY_BT', 'RY_JB'],
  rating: ['PJ_ND', 'PJ_DJ'],
  blacklist: ['MD_SY', 'MD_LXQK'],
  arrears: ['QJ_XM', 'QJ_JE'],
};

export function fieldsOnLine({ kind, fields }: Pick<CreditRecord, 'kind' | 'fields'>): readonly RecordField[] {
  return (ON_THE_LINE[kind] ?? []).flatMap((code) => fields.filter((field) => field.code === code));
}
