import type { NameReading } from '../documents/search-document.js';
import type { Probe } from '../engine/search-engine.js';
import { FORMS } from '../names/forms.js';
import { isWhole } from '../names/read-name.js';
import { headTerms, localTerm, localTerms, LONGEST_HEAD, nearTerms, pairTerms } from '../terms/core-terms.js';
import { placeTerms } from '../terms/name-terms.js';
import { term } from '../terms/term.js';

/** What a name is looked for by: `narrow` first, `within` where that is not enough, `wide` where nothing is near enough. */
export interface NameProbes {
  readonly narrow: readonly Probe[];
  readonly within: readonly Probe[];
  readonly wide: readonly Probe[];
}

/** So many of the same core elsewhere are looked at beside: whoever has found the right one shall see that there are others. */
const NAMESAKES = 8;
/** A core this short is the beginning of very many: what else was typed has to help, and what begins with it may be enough. */
const SHORT_CORE = 3;

/** By the whole name, and by each reading: first what is as typed or nearly so where it was typed, then whatever is alike. */
export function nameProbes(plain: string, readings: readonly NameReading[]): NameProbes {
  const parted = readings.map(readingProbes);
  const asked = new Set<string>();
  const unasked = (probes: readonly Probe[]): readonly Probe[] => probes.filter((probe) => asked.size < asked.add(keyOf(probe)).size);
  return {
    narrow: unasked([{ all: [term('name', plain)], any: [] }, ...parted.flatMap(({ narrow }) => narrow)]),
    within: unasked(parted.flatMap(({ within }) => within)),
    wide: unasked(parted.flatMap(({ wide }) => wide)),
  };
}

function readingProbes(reading: NameReading): NameProbes {
  const { region, township, core, form } = reading;
  if (core === '') return { narrow: ofPlace(placeTerms({ region, township, form })), within: [], wide: [] };
  const wide: readonly Probe[] = [{ all: [], any: nearTerms(core) }, ...beginning(core, []), ...anywhere(core, [])];
  // A name without any township may be meant by what is otherwise the same.
  const nearHere: Probe = { all: [], any: [...localTerms(reading), ...(township === '' ? [] : [localTerm('', core)])] };
  const sameCore: Probe = { all: [], any: [term('near', core)], ...(township === '' ? {} : { most: NAMESAKES }) };
  const short = [...core].length <= SHORT_CORE;
  // A form tells little, and very many have it: asking for it together with what is rare would cost more than reading the few.
  const given = placeTerms({ region: '', township, form: short && township === '' && FORMS.includes(form) ? form : '' });
  const whole = isWhole(reading);
  const begun = [...(township === '' && !whole ? [] : [nearHere]), sameCore, ...beginning(core, given)];
  if (whole) return { narrow: begun, within: [], wide };
  return short ? { narrow: begun, within: anywhere(core, given), wide } : { narrow: [...begun, ...anywhere(core, given)], within: [], wide };
}

function ofPlace(given: readonly string[]): readonly Probe[] {
  return given.length === 0 ? [] : [{ all: given, any: [] }];
}

/** Names that begin with the core. */
function beginning(core: string, given: readonly string[]): readonly Probe[] {
  return [...core].length > LONGEST_HEAD ? [] : headTerms(core).slice(-1).map((head) => ({ all: [head, ...given], any: [] }));
}

/** Names that hold it anywhere. */
function anywhere(core: string, given: readonly string[]): readonly Probe[] {
  const pairs = pairTerms(core);
  return pairs.length === 0 ? [] : [{ all: [...pairs, ...given], any: [] }];
}

function keyOf({ all, any, most }: Probe): string {
  return `${all.join('\0')}\n${any.join('\0')}\n${most ?? ''}`;
}
