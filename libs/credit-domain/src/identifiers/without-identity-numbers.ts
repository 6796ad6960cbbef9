import { maskIdentityNumber } from './mask.js';

/** The shape of an identity number, of 18 characters or of 15: area, day of birth, sequence, check; digits of any width, blanks between them. */
const DIGIT = '[0-9０-９]';
const YEAR = '(?:1[89]|20|１[８９]|２０)';
const BIRTH = '(?:[0０][1-9１-９]|[1１][0-2０-２])\\s?(?:[0-2０-２][0-9０-９]|[3３][01０１])';
const NUMBER = new RegExp(
  `(?<!${DIGIT})${DIGIT}{6}\\s?(?:${YEAR}${DIGIT}{2}\\s?${BIRTH}\\s?${DIGIT}{3}\\s?[0-9０-９XxＸｘ]|${DIGIT}{2}\\s?${BIRTH}\\s?${DIGIT}{3})(?!${DIGIT})`,
  'g',
);

/** The text with every identity number in it masked: a clerk's slip must not carry a number into reports and messages. */
export function withoutIdentityNumbers(text: string): string {
  return replaceIdentityNumbers(text, maskIdentityNumber);
}

/** The text with something else in place of every identity number in it. */
export function replaceIdentityNumbers(text: string, by: (number: string) => string): string {
  return text.length < 15 ? text : text.replace(NUMBER, (number) => by(number.replace(/\s/g, '')));
}
