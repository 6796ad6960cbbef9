import type { Limit } from './token-buckets.js';

/** What is limited. */
export interface Limits {
  /** Requests of a network address that shows no credential. */
  readonly address: Limit | null;
  /** Requests of somebody signed in. */
  readonly account: Limit | null;
  /** Requests of a program with a credential of its own. */
  readonly client: Limit | null;
  /** Credentials that are nobody's, by address: looking one up costs the database something. */
  readonly credentials: Limit | null;
  /** Looks for what is not there, by address (`probing.ts`) … */
  readonly probes: Limit | null;
  /** … and by a caller who is known, and whose looks are written down. */
  readonly knownProbes: Limit | null;
}

/**
 * An office whose people share one address asks some twenty questions a second at its busiest; a program that sends a month's
 * files in, and asks how far they are, a hundred. A reader who mistypes a code does not do so sixty times in ten minutes.
 */
export const DEFAULT_LIMITS: Limits = {
  address: { most: 1200, seconds: 60 },
  account: { most: 1200, seconds: 60 },
  client: { most: 6000, seconds: 60 },
  credentials: { most: 30, seconds: 600, pauseSeconds: 300 },
  probes: { most: 60, seconds: 600, pauseSeconds: 900 },
  knownProbes: { most: 600, seconds: 600, pauseSeconds: 900 },
};

const NONE: Limits = { address: null, account: null, client: null, credentials: null, probes: null, knownProbes: null };
const FORM = 'CREDIT_LIMITS 应为 off，或者像 address=1200/60,client=6000/60（次数/秒数）、probes=60/600/900（再加停用的秒数）、account=off';

/** The defaults with what CREDIT_LIMITS says otherwise. Throws, with the form, for a text that is not understood. */
export function readLimits(text: string): Limits {
  if (text.trim() === 'off') return NONE;
  const limits = { ...DEFAULT_LIMITS };
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(part) ?? [];
    if (!isName(name)) throw new Error(`${FORM}；现在有一项是“${part}”`);
    limits[name] = value === 'off' ? null : readLimit(value, part);
  }
  return limits;
}

function readLimit(value: string, part: string): Limit {
  const [, most = '', seconds = '', pause] = /^(\d{1,7})\/(\d{1,5})(?:\/(\d{1,5}))?$/.exec(value) ?? [];
  if (Number(most) < 1 || Number(seconds) < 1) throw new Error(`${FORM}；现在有一项是“${part}”`);
  return { most: Number(most), seconds: Number(seconds), ...(pause === undefined ? {} : { pauseSeconds: Number(pause) }) };
}

function isName(name: string): name is keyof Limits {
  return Object.hasOwn(DEFAULT_LIMITS, name);
}
