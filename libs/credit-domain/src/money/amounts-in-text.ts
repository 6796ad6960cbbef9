import { toTenThousand } from './to-ten-thousand.js';

/** An amount that prose names, in 万元, with the words just before it. */
export interface AmountInText {
  readonly amount: string;
  readonly word: string;
}

const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万元|元)/g;
const BREAK = /[；;。，,、\n]/;
const WORD_LENGTH = 24;

/** Amounts in Arabic digits with 元 or 万元, each with the clause before it (罚款人民币, 没收违法所得 …). */
export function amountsInText(text: string): readonly AmountInText[] {
  const plain = text.normalize('NFKC');
  const found: AmountInText[] = [];
  for (const match of plain.matchAll(AMOUNT)) {
    const before = plain.slice(Math.max(0, match.index - WORD_LENGTH), match.index);
    const word = before.split(BREAK).at(-1) ?? '';
    const digits = (match[1] ?? '0').replaceAll(',', '');
    found.push({ amount: toTenThousand(digits, match[2] === '万元' ? '万元' : '元'), word });
  }
  return found;
}
