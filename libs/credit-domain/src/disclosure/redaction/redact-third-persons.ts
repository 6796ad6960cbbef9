import { remembered } from '../../remembered/remembered.js';
import { findNames } from './find-names.js';
import { mayHold } from './may-hold.js';
import { surnameOf, type FoundName } from './name-at.js';
import { patternsOf } from './patterns.js';
import { redactNumbers } from './redact-numbers.js';
import type { ThirdPersonWords } from './third-person-words.js';

/** Whom a text is about: names that are not touched, and names of persons that are masked wherever they stand. */
export interface KnownNames {
  readonly own: readonly string[];
  readonly persons: readonly string[];
}

/**
 * What a record says in words, for outsiders (公开矩阵: 不公开的字段). Persons whom the text names become 张某; numbers of
 * persons, telephones, bank cards, days of birth, homes and illnesses become ***. The subject's own names and other
 * organisations stay. A name that the text tells once is masked wherever it stands in it.
 */
export function redactThirdPersons(text: string, known: KnownNames, words: ThirdPersonWords): string {
  const persons = known.persons.length === 0 ? NOBODY : known.persons.filter((name) => text.includes(name));
  if (persons.length === 0 && !mayHold(text, words)) return text;
  const own = known.own.filter((name) => name.length > 1 && text.includes(name));
  return persons.length === 0 && own.length === 0 ? redactedAlone(words, text) : redacted(text, { own, persons }, words);
}

const NOBODY: readonly string[] = [];

/** Files repeat what they say from record to record. */
const redactedAlone = remembered((words: ThirdPersonWords, text: string) => redacted(text, { own: [], persons: [] }, words));

function redacted(text: string, { own, persons }: KnownNames, words: ThirdPersonWords): string {
  const patterns = patternsOf(words);
  const pieces = apart(text, own);
  const named = [
    ...persons.map((name) => ({ name, surname: surnameOf(name, words) ?? name.slice(0, 1) })),
    ...pieces.flatMap(({ own: isOwn, piece }) => (isOwn ? [] : findNames(piece, words, patterns))),
  ].sort((a, b) => b.name.length - a.name.length);
  return pieces.map(({ own: isOwn, piece }) => (isOwn ? piece : redactNumbers(masked(piece, named), patterns))).join('');
}

function masked(text: string, named: readonly FoundName[]): string {
  return named.reduce((so, { name, surname }) => so.replaceAll(name, `${surname}某`), text);
}

/** The text taken apart at the subject's own names, which stay as they are registered. */
function apart(text: string, own: readonly string[]): readonly { readonly own: boolean; readonly piece: string }[] {
  const names = [...new Set(own)].sort((a, b) => b.length - a.length);
  let pieces: readonly { readonly own: boolean; readonly piece: string }[] = [{ own: false, piece: text }];
  for (const name of names) {
    pieces = pieces.flatMap((one) =>
      one.own ? [one] : one.piece.split(name).flatMap((piece, i) => [...(i === 0 ? [] : [{ own: true, piece: name }]), { own: false, piece }]),
    );
  }
  return pieces.filter(({ piece }) => piece !== '');
}
