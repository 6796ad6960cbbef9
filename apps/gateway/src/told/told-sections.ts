import type { ToldRecord } from './told-record.js';

export interface ToldSection<R extends Pick<ToldRecord, 'kind'>> {
  readonly title: string;
  readonly records: readonly R[];
}

/** Sections in the order of the site's page; what speaks for a subject stands beside what speaks against it. */
const SECTIONS: readonly (readonly [title: string, kinds: readonly string[]])[] = [
  ['荣誉、承诺', ['red-list', 'award', 'commitment', 'rating']],
  ['行政处罚', ['penalty']],
  ['行政许可', ['licence']],
  ['名单、公告', ['blacklist', 'arrears']],
  ['登记', ['registration']],
];
const NAMED = new Set(SECTIONS.flatMap(([, kinds]) => kinds));

/** A subject's records by section, in the order they came; every record stands in exactly one, and no section is empty. */
export function toldSections<R extends Pick<ToldRecord, 'kind'>>(records: readonly R[]): readonly ToldSection<R>[] {
  return [
    ...SECTIONS.map(([title, kinds]) => ({ title, records: records.filter(({ kind }) => kinds.includes(kind)) })),
    { title: '其他', records: records.filter(({ kind }) => !NAMED.has(kind)) },
  ].filter((section) => section.records.length > 0);
}
