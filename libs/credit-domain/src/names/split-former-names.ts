import { tidyName } from './tidy-name.js';

/** A comma before the legal form of a foreign company belongs to its name (Trading Co., Ltd). */
const SEPARATOR = /[;；、|｜/／\n\r]+|[,，](?!\s*(?:Ltd|Limited|Inc|LLC|Corp|GmbH)\b)/i;
const NO_NAME = new Set(['', '无', '-', '—', '——', '/']);

/** Former names in one cell, separated by ; ； 、 , ， | / or line ends, each once, in their order. */
export function splitFormerNames(text: string): readonly string[] {
  const names = text.split(SEPARATOR).map(tidyName);
  return [...new Set(names)].filter((name) => !NO_NAME.has(name));
}
