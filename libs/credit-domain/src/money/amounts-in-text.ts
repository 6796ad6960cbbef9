import { toTenThousand } from './to-ten-thousand.js';

/** An amount that prose names, in 万元, with the words just before it. */
export interface AmountInText {
  readonly amount: string;
  readonly word: string;
}

/** Not the tail of a longer or mixed number: the 5000元 in 1万5000元 is no amount of its own. */
const AMOUNT = /(?<!\d[.,])(?<![\d万千百亿])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,18})?)\s{0,3}(万元|万(?=[，,。；;）)、\s]|$)|元)/g;
const BREAK = /[;。,、\n]/;
const WORD_LENGTH = 24;

/**
 * Amounts in Arabic digits with 元 or 万元 in Chinese prose, each with the clause before it (罚款人民币, 没收违法所得 …). An
 * amount ends the clause of the next.
 */
export function amountsInText(text: string): readonly AmountInText[] {
  if (!text.includes('元') && !text.includes('万')) return [];
  const plain = text.normalize('NFKC');
  const found: AmountInText[] = [];
  let end = 0;
  for (const match of plain.matchAll(AMOUNT)) {
    const before = plain.slice(Math.max(end, match.index - WORD_LENGTH), match.index);
    const digits = (match[1] ?? '0').replaceAll(',', '');
    found.push({ amount: toTenThousand(digits, match[2] === '元' ? '元' : '万元'), word: before.split(BREAK).at(-1) ?? '' });
    end = match.index + match[0].length;
  }
  return found;
}
