import type { NameReading } from '../documents/search-document.js';
import type { Probe } from '../engine/search-engine.js';
import { FORMS } from '../names/forms.js';
import { isWhole } from '../names/read-name.js';
import { headTerms, localTerms, LONGEST_HEAD, nearTerms, pairTerms } from '../terms/core-terms.js';
import { placeTerms } from '../terms/name-terms.js';
import { term } from '../terms/term.js';

/** What a name is looked for by: `narrow` first, `wide` where that finds nothing near enough. */
export interface NameProbes {
  readonly narrow: readonly Probe[];
  readonly wide: readonly Probe[];
}

/** So many of the same core elsewhere are looked at beside: whoever has found the right one shall see that there are others. */
const NAMESAKES = 8;
/** A core this short is the beginning of very many: what else was typed has to help. */
const SHORT_CORE = 3;

/** By the whole name, and by each reading: first what is as typed or nearly so where it was typed, then whatever is alike. */
export function nameProbes(plain: string, readings: readonly NameReading[]): NameProbes {
  const parted = readings.map(readingProbes);
  const narrow = unique([{ all: [term('name', plain)], any: [] }, ...parted.flatMap((each) => each.narrow)]);
  const asked = new Set(narrow.map(keyOf));
  return { narrow, wide: unique(parted.flatMap((each) => each.wide)).filter((probe) => !asked.has(keyOf(probe))) };
}

function readingProbes(reading: NameReading): NameProbes {
  const { region, township, core, form } = reading;
  if (core === '') {
    const given = placeTerms({ region, township, form });
    return { narrow: given.length === 0 ? [] : [{ all: given, any: [] }], wide: [] };
  }
  const wide: readonly Probe[] = [{ all: [], any: nearTerms(core) }, ...partProbes(core, [])];
  const nearHere: Probe = { all: [], any: localTerms(reading) };
  const sameCore: Probe = { all: [], any: [term('near', core)], ...(township === '' ? {} : { most: NAMESAKES }) };
  if (isWhole(reading)) return { narrow: [nearHere, sameCore], wide };
  if (township !== '') return { narrow: [nearHere, sameCore, ...partProbes(core, placeTerms({ region: '', township, form: '' }))], wide };
  // A form tells little, and very many have it: asking for it together with what is rare would cost more than reading the few.
  const known = FORMS.includes(form) && [...core].length <= SHORT_CORE ? placeTerms({ region: '', township: '', form }) : [];
  return { narrow: [sameCore, ...partProbes(core, known)], wide };
}

/** Names of which the core is a part: their beginning, or anywhere in them. */
function partProbes(core: string, given: readonly string[]): readonly Probe[] {
  const heads = [...core].length <= LONGEST_HEAD ? headTerms(core).slice(-1) : [];
  const pairs = pairTerms(core);
  return [...heads.map((head) => ({ all: [head, ...given], any: [] })), ...(pairs.length === 0 ? [] : [{ all: [...pairs, ...given], any: [] }])];
}

function unique(probes: readonly Probe[]): readonly Probe[] {
  return [...new Map(probes.map((probe) => [keyOf(probe), probe])).values()];
}

function keyOf(probe: Probe): string {
  return JSON.stringify(probe);
}
