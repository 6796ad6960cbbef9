import { surnameOf } from './name-at.js';
import type { ThirdPersonWords } from './third-person-words.js';

/** Words after which, or with which, something of a person may stand, by their first character; role words apart. */
interface FirstCharacters {
  /** By a character's code: whether it is a digit, stands between digits, or begins a word. All others, nearly all, are passed over. */
  readonly kinds: Uint8Array;
  readonly signs: ReadonlyMap<number, readonly string[]>;
  readonly roles: ReadonlyMap<number, readonly string[]>;
}

/** Fewer digits than any number of a person, telephone or account has. */
const FEW_DIGITS = 7;
const [DIGIT, GAP, BEGINS] = [1, 2, 3];
const DOT = /[·•・]/;
const SIGNS = [
  '先生', '女士', '小姐', '同志', '师傅', '日生', '日出生', '身份证', '公民身份',
  ...['，', ',', '；', ';', '（', '('].flatMap((mark) => ['男', '女', '住', '现住', ' 男', ' 女'].map((said) => mark + said)),
  ...[...'一二三四五六七八九十两0123456789０１２３４５６７８９ '].map((count) => `等${count}`),
];

/**
 * Whether a text can hold anything that outsiders may not read. Said cheaply: every text of every record that the public sees
 * is asked, and nearly all hold nothing. A role word alone is no sign: of 当事人 most texts speak; a name must follow.
 */
export function mayHold(text: string, words: ThirdPersonWords): boolean {
  const { kinds, signs, roles } = firstCharactersOf(words);
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = kinds[code];
    if (kind === DIGIT) digits += 1;
    else if (kind !== GAP) digits = 0;
    if (digits === FEW_DIGITS) return true;
    if (kind !== BEGINS) continue;
    if (signs.get(code)?.some((sign) => text.startsWith(sign, i))) return true;
    const role = roles.get(code)?.find((word) => text.startsWith(word, i));
    if (role !== undefined && nameMayFollow(text, i + role.length, words)) return true;
  }
  return false;
}

function nameMayFollow(text: string, start: number, words: ThirdPersonWords): boolean {
  let at = start;
  for (let joint: string | undefined = ''; joint !== undefined; joint = words.joints.find((each) => text.startsWith(each, at)) ?? blankAt(text, at)) at += joint.length;
  return surnameOf(text.slice(at, at + 2), words) !== undefined || DOT.test(text.slice(at, at + 9));
}

function blankAt(text: string, at: number): string | undefined {
  return text[at] === ' ' ? ' ' : undefined;
}

function firstCharactersOf(words: ThirdPersonWords): FirstCharacters {
  let known = built.get(words);
  if (!known) built.set(words, (known = build(words)));
  return known;
}

function build(words: ThirdPersonWords): FirstCharacters {
  const [signs, roles] = [byFirst([...SIGNS, ...words.numberWords, ...words.homeWords, ...words.healthWords]), byFirst(words.roles)];
  const kinds = new Uint8Array(0x10000);
  for (const code of [...signs.keys(), ...roles.keys()]) kinds[code] = BEGINS;
  for (const digit of '0123456789０１２３４５６７８９') kinds[digit.charCodeAt(0)] = DIGIT;
  for (const gap of ' -－—') kinds[gap.charCodeAt(0)] = GAP;
  return { kinds, signs, roles };
}

const built = new WeakMap<ThirdPersonWords, FirstCharacters>();

/** Longer words first: 项目经理 before 项目. */
function byFirst(all: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(0);
    const known = found.get(code);
    if (known) known.push(word);
    else found.set(code, [word]);
  }
  return found;
}
