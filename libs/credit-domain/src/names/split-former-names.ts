import { tidyName } from './tidy-name.js';

/** Former names in one cell, separated by ; ； 、 , ， | / or line ends. */
export function splitFormerNames(text: string): readonly string[] {
  return text
    .split(/[;；、,，|/／\n\r]+/)
    .map(tidyName)
    .filter((name) => name !== '' && name !== '无' && name !== '-');
}
