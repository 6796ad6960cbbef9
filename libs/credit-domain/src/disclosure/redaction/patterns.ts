import type { ThirdPersonWords } from './third-person-words.js';

/** What a text is searched with; built once for a list of words. */
export interface Patterns {
  /** A role word with what joins it to a name. */
  readonly role: RegExp;
  readonly organisation: RegExp;
  readonly ledNumber: RegExp;
  readonly ledHome: RegExp;
  readonly ledHealth: RegExp;
}

const UNTIL_STOP = '[^，,。；;、）)（(\\s]';

export function patternsOf(words: ThirdPersonWords): Patterns {
  let known = built.get(words);
  if (!known) built.set(words, (known = build(words)));
  return known;
}

const built = new WeakMap<ThirdPersonWords, Patterns>();

function build(words: ThirdPersonWords): Patterns {
  const roles = anyOf(words.roles);
  const [numbers, homes, health] = [anyOf(words.numberWords), anyOf(words.homeWords), anyOf(words.healthWords)];
  return {
    role: new RegExp(`(?:${roles})(?:${anyOf(words.joints)})*\\s*`, 'g'),
    organisation: new RegExp(`^\\p{Script=Han}{1,28}?(?:${anyOf(words.organisationEnds)})`, 'u'),
    ledNumber: new RegExp(`(${numbers})([：:为是]?\\s*)[0-9０-９A-Za-z*＊][0-9０-９A-Za-z*＊ \\-－—]{3,28}[0-9０-９A-Za-z*＊]`, 'g'),
    ledHome: new RegExp(`(${homes})([：:为是在]?\\s*)${UNTIL_STOP}{2,60}`, 'g'),
    ledHealth: new RegExp(`(?<![隐后])(${health})${UNTIL_STOP}{1,30}`, 'g'),
  };
}

/** Longer words first: 身份证号 must not stop at 身份证. */
function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
