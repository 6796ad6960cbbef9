import type { CreditRecord } from './api/subjects.js';

export interface SubjectSection {
  readonly title: string;
  readonly records: readonly CreditRecord[];
}

/** Sections in the order of a credit report; what speaks for a subject stands beside what speaks against it. */
const SECTIONS: readonly (readonly [title: string, kinds: readonly string[]])[] = [
  ['荣誉、承诺', ['red-list', 'award', 'commitment', 'rating']],
  ['行政处罚', ['penalty']],
  ['行政许可', ['licence']],
  ['名单、公告', ['blacklist', 'arrears']],
  ['登记', ['registration']],
];

/** A subject's records by section, in the order they came (the latest first); every record stands in exactly one. */
export function toSections(records: readonly CreditRecord[]): readonly SubjectSection[] {
  const named = new Set(SECTIONS.flatMap(([, kinds]) => kinds));
  return [
    ...SECTIONS.map(([title, kinds]) => ({ title, records: records.filter((record) => kinds.includes(record.kind)) })),
    { title: '其他', records: records.filter((record) => !named.has(record.kind)) },
  ].filter((section) => section.records.length > 0);
}
