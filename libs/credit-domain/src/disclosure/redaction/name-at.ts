import type { Patterns } from './patterns.js';
import type { ThirdPersonWords } from './third-person-words.js';

/** A person's name found in a text. */
export interface FoundName {
  readonly name: string;
  readonly surname: string;
}

const HAN = /^\p{Script=Han}$/u;
/** What says of the characters before it that they are a name. */
const EVIDENCE = /^(?:$|[，,、。；;：:（(）)\s]|等|身份证|公民身份|先生|女士)/;
/** 阿依古丽·买买提: names with a dot are written whole. */
const DOTTED = /^(?<start>\p{Script=Han}{2,8}[·•・])(?<last>\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})*)/u;

/**
 * The name that begins here, after a word that says that a person follows; undefined where what follows is something else:
 * an organisation, another word, a name that is masked already. Where a third character may or may not belong to the
 * name, it does: too much is hidden rather than too little.
 */
export function nameAt(text: string, words: ThirdPersonWords, patterns: Patterns): FoundName | undefined {
  const dotted = DOTTED.exec(text)?.groups;
  if (dotted) return { name: `${dotted['start'] ?? ''}${untilNameEnds(dotted['last'] ?? '', words)}`, surname: text.slice(0, 1) };
  if (words.notNames.some((word) => text.startsWith(word)) || isOrganisation(text, words, patterns)) return undefined;
  const surname = surnameOf(text, words);
  if (surname === undefined) return undefined;
  const given = givenOf(text.slice(surname.length), words);
  if (given === '') return undefined;
  const name = surname + given;
  const doubtful = surname.length === 1 && words.doubtfulSurnames.has(surname);
  return doubtful && !EVIDENCE.test(text.slice(name.length)) ? undefined : { name, surname };
}

export function surnameOf(text: string, { surnames, compoundSurnames }: ThirdPersonWords): string | undefined {
  const compound = text.slice(0, 2);
  if (compoundSurnames.has(compound)) return compound;
  const [first] = text;
  return first !== undefined && surnames.has(first) ? first : undefined;
}

function givenOf(rest: string, words: ThirdPersonWords): string {
  const characters = [...rest];
  const [first, second] = characters;
  if (first === undefined || !HAN.test(first) || words.nameEnds.some((end) => rest.startsWith(end))) return '';
  const after = characters.slice(1).join('');
  return second !== undefined && HAN.test(second) && !words.nameEnds.some((end) => after.startsWith(end)) ? first + second : first;
}

/** As far as nothing says that the name has ended; of a name at least its first character. */
function untilNameEnds(text: string, { nameEnds }: ThirdPersonWords): string {
  let length = 1;
  while (length < text.length && !nameEnds.some((end) => text.startsWith(end, length))) length += 1;
  return text.slice(0, length);
}

/** 衡南县某某店: as far as the next word that ends a name or a clause, something that an organisation is called. */
function isOrganisation(text: string, { nameEnds }: ThirdPersonWords, { organisation }: Patterns): boolean {
  const called = organisation.exec(text)?.[0];
  if (called === undefined) return false;
  return !nameEnds.some((end) => end !== '某' && end !== '家' && end !== '经' && end !== '经营' && called.includes(end));
}
