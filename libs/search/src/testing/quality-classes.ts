import { initialsOf, syllablesOf } from '../names/pinyin.js';
import { slips } from '../ranking/slips.js';

/** A generated company: its name is 衡南县, township (or none), trade name (字号), trade and form. */
export interface Company {
  readonly code: string;
  readonly name: string;
  readonly formerName: string | null;
  readonly parts: { readonly township: string; readonly tradeName: string; readonly trade: string; readonly form: string };
}

/** One way of typing a name wrongly or in part, and how well it has to be found all the same. */
export interface QualityClass {
  readonly title: string;
  /** Share of the wanted that have to be found, in per cent. */
  readonly floor: number;
  /** Among how many first. */
  readonly place: number;
  /** What is typed; null: this company has no such. */
  readonly type: (wanted: Company, chance: Chance) => string | null;
  /** Whether another name answers what was typed as well as the wanted one does; those do not count as being before it. */
  readonly asGood: (typed: string, other: Company, wanted: Company) => boolean;
}

/** A whole number below `below`. */
export type Chance = (below: number) => number;

const COUNTY = '衡南县';
const ENOUGH = 9;

export const QUALITY_CLASSES: readonly QualityClass[] = [
  { title: 'the exact name', floor: 100, place: 1, type: ({ name }) => name, asGood: () => false },
  { title: 'the former name', floor: 99, place: 1, type: ({ formerName }) => formerName, asGood: nearAsName },
  { title: 'one character dropped', floor: 92, place: 1, type: (wanted, chance) => edited(wanted, chance, (core, i) => core.slice(0, i) + core.slice(i + 1)), asGood: nearAsName },
  { title: 'one character substituted', floor: 92, place: 1, type: (wanted, chance) => edited(wanted, chance, (core, i) => core.slice(0, i) + otherThan(core.charAt(i), chance) + core.slice(i + 1)), asGood: nearAsName },
  { title: 'two neighbours swapped', floor: 92, place: 1, type: swapped, asGood: nearAsName },
  { title: 'township and county left out', floor: 97, place: 5, type: ({ parts }) => parts.tradeName + parts.trade + parts.form, asGood: (typed, { name }) => name.includes(typed) },
  { title: 'the form left out', floor: 97, place: 5, type: ({ name, parts }) => name.slice(0, -parts.form.length), asGood: (typed, { name }) => name.includes(typed) },
  { title: 'pinyin initials of trade name and trade', floor: 90, place: 10, type: soundOf, asGood: (typed, other) => soundOf(other) === typed },
];

function edited({ parts }: Company, chance: Chance, edit: (core: string, at: number) => string): string {
  const core = parts.tradeName + parts.trade;
  return COUNTY + parts.township + edit(core, chance(core.length)) + parts.form;
}

function swapped(wanted: Company, chance: Chance): string | null {
  const core = wanted.parts.tradeName + wanted.parts.trade;
  const places = [...core].flatMap((character, i) => (i > 0 && core[i - 1] !== character ? [i] : []));
  const at = places[chance(places.length)];
  return at === undefined ? null : edited(wanted, () => at, (text, i) => text.slice(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.slice(i + 1));
}

/** Characters that stand in trade names and trades themselves: a wrong one looks right. */
const LIKELY = [...'众岳鑫恒顺丰源泰昌瑞和盛宏远达康宁福禄祥云锦华裕隆兴旺安吉庆建材食品化工物流运输机械农业商贸餐饮装饰劳务医疗纺织家具电子信息'];

function otherThan(character: string, chance: Chance): string {
  for (;;) {
    const other = LIKELY[chance(LIKELY.length)];
    if (other !== undefined && other !== character) return other;
  }
}

function nearAsName(typed: string, other: Company, wanted: Company): boolean {
  const distance = ({ name, formerName }: Company): number => Math.min(...[name, formerName ?? name].map((each) => slips(typed, each, ENOUGH)));
  return distance(other) <= distance(wanted);
}

function soundOf({ parts }: Company): string {
  return initialsOf(syllablesOf(parts.tradeName + parts.trade)[0] ?? []);
}
