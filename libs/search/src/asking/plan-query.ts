import { repairedUscc, tidyIdentifier } from '@credit/domain';
import type { NameReading } from '../documents/search-document.js';
import type { Probe } from '../engine/search-engine.js';
import type { NameWords } from '../names/name-words.js';
import { plainText } from '../names/plain-text.js';
import { readTyped } from '../names/read-name.js';
import { headTerms, LONGEST_HEAD, nearTerms, pairTerms } from '../terms/core-terms.js';
import { placeTerms } from '../terms/name-terms.js';
import { nearCodes } from '../terms/near-codes.js';
import { term } from '../terms/term.js';

/** A text as it is understood: what to look for, and by what to judge what is found. */
export interface QueryPlan {
  readonly plain: string;
  /** How the text can be taken apart as a name; none where it cannot be one. */
  readonly readings: readonly NameReading[];
  /** What is asked first, … */
  readonly probes: readonly PlannedProbe[];
  /** … and where nothing found by it is as typed, what is distinctive alone: another place or form than the typed one. */
  readonly wide: readonly PlannedProbe[];
}

/** What is found by a name is judged by its name; what is found by a code or by its sound is what it is. */
export interface PlannedProbe extends Probe {
  readonly by: 'name' | 'sound' | 'code' | 'near-code';
}

const LONGEST_TEXT = 60;
const CODE = /^[0-9A-Z]{8,19}$/;
const LATIN = /^[a-z]{1,60}$/;

/** Understands a text as a code, as pinyin and as a name, whichever it may be. */
export function planQuery(text: string, words: NameWords): QueryPlan {
  const plain = [...plainText(text)].slice(0, LONGEST_TEXT).join('');
  if (plain === '') return { plain, readings: [], probes: [], wide: [] };
  const readings = readTyped(plain, words);
  const [narrow, wide] = nameProbes(plain, readings);
  return { plain, readings, probes: [...codeProbes(text), ...soundProbes(plain), ...narrow], wide };
}

function codeProbes(text: string): readonly PlannedProbe[] {
  const code = tidyIdentifier(text);
  if (!CODE.test(code)) return [];
  const repaired = repairedUscc(code);
  const near = [...new Set([...(repaired === undefined ? [] : [repaired]), ...nearCodes(code)])];
  return [
    { by: 'code', all: [term('code', code)], any: [] },
    ...(near.length === 0 ? [] : [{ by: 'near-code' as const, all: [], any: near.map((each) => term('code', each)) }]),
  ];
}

const SOUNDS = ['initials', 'pinyin', 'initials-head', 'pinyin-head'] as const;

/** Each for itself: how many names begin with a sound differs widely, and an engine finds the best way for one term at a time. */
function soundProbes(plain: string): readonly PlannedProbe[] {
  if (!LATIN.test(plain)) return [];
  return SOUNDS.map((kind) => ({ by: 'sound', all: [term(kind, plain)], any: [] }));
}

/** So many of the same core elsewhere are looked at beside: whoever has found the right one shall see that there are others. */
const NAMESAKES = 8;

/** By name, and by place and form where they are given; then, for each reading that gives any, by its core alone. */
function nameProbes(plain: string, readings: readonly NameReading[]): readonly [readonly PlannedProbe[], readonly PlannedProbe[]] {
  const parted = readings.map(readingProbes);
  const first = unique([{ all: [term('name', plain)], any: [] }, ...parted.flatMap(({ narrow }) => narrow)]);
  const asked = new Set(first.map(keyOf));
  return [first, unique(parted.flatMap(({ wide }) => wide)).filter((probe) => !asked.has(keyOf(probe)))];
}

function readingProbes({ region, township, core, form }: NameReading): { readonly narrow: readonly Probe[]; readonly wide: readonly Probe[] } {
  const given = placeTerms({ region: core === '' ? region : '', township, form });
  if (core === '') return { narrow: given.length === 0 ? [] : [{ all: given, any: [] }], wide: [] };
  const ofCore = coreProbes(core);
  if (given.length === 0) return { narrow: ofCore, wide: [] };
  // As one of several: so an engine looks the rare term up and does not walk the codes for the few that are wanted.
  const namesakes: Probe = { all: [], any: [term('near', core)], most: NAMESAKES };
  return { narrow: [...ofCore.map(({ all, any }) => ({ all: [...all, ...given], any })), namesakes], wide: ofCore };
}

function coreProbes(core: string): readonly Probe[] {
  const heads = [...core].length <= LONGEST_HEAD ? headTerms(core).slice(-1) : [];
  const pairs = pairTerms(core);
  return [{ all: [], any: nearTerms(core) }, ...heads.map((head) => ({ all: [head], any: [] })), ...(pairs.length === 0 ? [] : [{ all: pairs, any: [] }])];
}

function unique(probes: readonly Probe[]): readonly PlannedProbe[] {
  return [...new Map(probes.map((probe) => [keyOf(probe), probe])).values()].map((probe) => ({ by: 'name', ...probe }));
}

function keyOf(probe: Probe): string {
  return JSON.stringify(probe);
}
