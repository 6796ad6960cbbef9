import { nameAt, surnameOf, type FoundName } from './name-at.js';
import type { Patterns } from './patterns.js';
import type { ThirdPersonWords } from './third-person-words.js';

/** 张三、李四和王五: what joins the names of a list. */
const JOINS_NAMES = /^[、和与及]/;
const ENDS_NAME = /^(?:$|[，,、。；;：:（(）)\s和与及等])/;
/** 王五，男 | 王五（身份证号… | 王五先生 | 王五等3名工人: what stands after a name and says that it is one. */
const NAMED_BEFORE = /(?<name>\p{Script=Han}{2,4})(?=[，,（(]\s*[男女](?:[，,、）)。]|性)|[，,（(]?\s*(?:公民)?身份(?:证|号)|先生|女士|小姐|同志|师傅|等\s*[0-9０-９一二三四五六七八九十两]+\s*[名人位])/gu;

/** The names of persons that the grammar of a text tells: by the word before them, by what stands after them, by the list they are in. */
export function findNames(text: string, words: ThirdPersonWords, patterns: Patterns): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(patterns.role)) addList(found, text.slice(match.index + match[0].length), words, patterns);
  for (const match of text.matchAll(NAMED_BEFORE)) {
    const name = lastName(match.groups?.['name'] ?? '', words);
    if (name) found.push(name);
  }
  return found;
}

function addList(found: FoundName[], text: string, words: ThirdPersonWords, patterns: Patterns): void {
  let rest = text;
  for (let first = true; ; first = false) {
    const next = nameAt(rest, words, patterns);
    if (!next) return;
    rest = rest.slice(next.name.length);
    if (!first && !ENDS_NAME.test(rest)) return;
    found.push(next);
    if (!JOINS_NAMES.test(rest)) return;
    rest = rest.slice(1);
  }
}

/** The name at the end of some characters: as long as it can be. */
function lastName(characters: string, words: ThirdPersonWords): FoundName | undefined {
  if (words.roles.some((role) => characters.endsWith(role))) return undefined;
  for (const length of [4, 3, 2]) {
    const name = characters.slice(-length);
    if (name.length < length) continue;
    const surname = surnameOf(name, words);
    if (surname === undefined || (length === 4 && surname.length === 1) || surname.length === length) continue;
    const isWord = words.notNames.some((word) => name.startsWith(word)) || words.nameEnds.some((end) => name.startsWith(end));
    if (!isWord && name[surname.length] !== '某') return { name, surname };
  }
  return undefined;
}
