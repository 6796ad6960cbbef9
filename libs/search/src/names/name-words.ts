/** Words that a name may begin with and that tell hardly anything. */
export interface NameWords {
  /** Full names of provinces, cities and counties. */
  readonly regions: readonly string[];
  /** Full names of the county's townships. */
  readonly townships: readonly string[];
}

/** Where the county lies (行政区划代码 430422). */
const REGIONS = ['湖南省', '衡阳市', '衡南县'];

export function nameWordsOf(law: { readonly townships: readonly { readonly name: string }[] }): NameWords {
  return { regions: REGIONS, townships: law.townships.map(({ name }) => name).sort((a, b) => b.length - a.length) };
}

/** A region's name as people say it, without its rank: 衡南. */
export function shortRegion(name: string): string {
  return name.replace(/[省市县]$/, '');
}

const RANK = /(?:镇|乡|街道|办事处)$/;

/** A township's name as people say it, without its rank: 云集. */
export function shortTownship(name: string): string {
  return name.replace(RANK, '');
}
