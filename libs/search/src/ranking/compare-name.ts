import type { Candidate } from '../engine/search-engine.js';
import type { NameReading } from '../documents/search-document.js';
import { isWhole } from '../names/read-name.js';
import { slips } from './slips.js';

/** How far a name is from what was typed; `alike`: something that was typed is not as in the name. */
export interface NameDistance {
  readonly distance: number;
  readonly alike: boolean;
}

/**
 * Weights of what is not as typed; a slip in the core weighs 1. What many names have in common (place, form) tells little;
 * that a given place is another one tells more than one slip, for whole rows of names differ by nothing else.
 */
export const OTHER_TOWNSHIP = 1.2;
const NO_TOWNSHIP = 0.5;
const OTHER_REGION = 0.4;
const OTHER_FORM = 0.6;
/** 有限公司 and 有限责任公司 are one form under two names (公司法第七条). */
const SAME_FORM = 0.3;
/** What was not typed: hardly anything, so that the name that has nothing more comes first. */
const UNSAID = 0.01;
const WITHIN = 0.1;
const MORE_CHARACTERS = 0.005;

const LIMITED: readonly string[] = ['有限公司', '有限责任公司'];

/** Undefined: too far to be an answer. */
export function compareName(typed: NameReading, name: NameReading, { township }: Pick<Candidate, 'township'>): NameDistance | undefined {
  const whole = isWhole(typed);
  const core = compareCore(typed.core, name, whole);
  if (!core) return undefined;
  const parts = [core, compareTownship(typed, name, { whole, registered: township }), compareRegion(typed.region, name.region), compareForm(typed, name)];
  return { distance: parts.reduce((sum, part) => sum + part.distance, 0), alike: parts.some((part) => part.alike) };
}

const same = (distance = 0): NameDistance => ({ distance, alike: false });
const other = (distance: number): NameDistance => ({ distance, alike: true });

function compareCore(typed: string, { core, form }: NameReading, whole: boolean): NameDistance | undefined {
  if (typed === core) return same();
  if (typed === '') return same(UNSAID);
  const at = (core + form).indexOf(typed);
  const part = (at === 0 ? 0 : WITHIN) + WITHIN + (core.length - typed.length) * MORE_CHARACTERS;
  if (at >= 0 && !whole) return same(part);
  const most = typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2;
  const found = slips(typed, core, most);
  if (found <= most) return other(found);
  return at >= 0 ? other(1 + part) : undefined;
}

/** The township in the name counts, else the one where the subject is registered. */
function compareTownship(typed: NameReading, named: NameReading, known: { readonly whole: boolean; readonly registered: string | null }): NameDistance {
  if (typed.township === named.township) return same();
  if (typed.township === '') return known.whole ? other(UNSAID) : same(UNSAID);
  if (named.township !== '') return other(OTHER_TOWNSHIP);
  return typed.township === known.registered && !known.whole ? same(UNSAID) : other(NO_TOWNSHIP);
}

function compareRegion(typed: string, named: string): NameDistance {
  if (typed === named) return same();
  if (typed === '') return same(UNSAID);
  if (named === '') return other(UNSAID);
  return other(OTHER_REGION);
}

function compareForm(typed: NameReading, name: NameReading): NameDistance {
  if (typed.form === name.form) return same();
  if (typed.form === '') return same(UNSAID);
  if (name.form.startsWith(typed.form) || name.form.endsWith(typed.form)) return same(UNSAID);
  return other(LIMITED.includes(typed.form) && LIMITED.includes(name.form) ? SAME_FORM : OTHER_FORM);
}
