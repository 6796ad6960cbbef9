import { toTenThousand } from './to-ten-thousand.js';

/** An amount that prose names, in 万元, with the words just before it and just after it. */
export interface AmountInText {
  readonly amount: string;
  readonly word: string;
  /** 罚款 in 处500元的罚款: only where it follows at once and nothing before says it. */
  readonly after: string;
}

/** Not the tail of a longer or mixed number: the 5000元 in 1万5000元 is no amount of its own. */
const AMOUNT = /(?<!\d[.,])(?<![\d万千百亿])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,18})?)\s{0,3}(万元|万(?=[，,。；;）)、\s]|$)|元)/g;
const BREAKS = ';。,、\n';
const WORD_LENGTH = 24;
/** Words before an amount that say already what it is. */
const CLAIMED = /罚|没收/;
/** What may stand between an amount and the word that it belongs to. */
const AFTER = /^[)）]?整?(?:人民币)?[)）]?的?([\u4e00-\u9fff]{2,4})/;

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
    end = match.index + match[0].length;
    const word = lastClause(before);
    const after = CLAIMED.test(word) ? undefined : AFTER.exec(plain.slice(end, end + WORD_LENGTH))?.[1];
    found.push({ amount: toTenThousand(digits, match[2] === '元' ? '元' : '万元'), word, after: after ?? '' });
  }
  return found;
}

function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && !BREAKS.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}
