import { repairedUscc, tidyIdentifier } from '@credit/domain';
import type { NameReading } from '../documents/search-document.js';
import type { Probe } from '../engine/search-engine.js';
import type { NameWords } from '../names/name-words.js';
import { plainText } from '../names/plain-text.js';
import { readTyped } from '../names/read-name.js';
import { nameProbes } from './name-probes.js';
import { nearCodes } from '../terms/near-codes.js';
import { term } from '../terms/term.js';

/** A text as it is understood: what to look for, and by what to judge what is found. */
export interface QueryPlan {
  readonly plain: string;
  /** How the text can be taken apart as a name; none where it cannot be one. */
  readonly readings: readonly NameReading[];
  /** What is asked first, … */
  readonly probes: readonly PlannedProbe[];
  /** … where less is found than was asked for, what holds the text anywhere, … */
  readonly within: readonly PlannedProbe[];
  /** … and where nothing found by it is near enough, what is distinctive alone: slips, other places and forms than the typed ones. */
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
  if (plain === '') return { plain, readings: [], probes: [], within: [], wide: [] };
  const readings = readTyped(plain, words);
  const { narrow, within, wide } = nameProbes(plain, readings);
  return { plain, readings, probes: [...codeProbes(text), ...soundProbes(plain), ...narrow.map(byName)], within: within.map(byName), wide: wide.map(byName) };
}

function byName(probe: Probe): PlannedProbe {
  return { by: 'name', ...probe };
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
