/** 二〇二六年十一月三日, as documents were dated before 《党政机关公文格式》 of 2012; also with 廿 and 卅. */
const CHINESE = /^([〇○零o一二三四五六七八九\d]{4})年([〇○零一二三四五六七八九十\d]{1,3})月([〇○零一二三四五六七八九十廿卅\d]{1,4})[日号]$/i;
const DIGITS = '〇一二三四五六七八九';

/** A date in Chinese numerals as one in Arabic digits; the text unchanged when it is none. */
export function withArabicDigits(text: string): string {
  const match = CHINESE.exec(text);
  if (!match) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${digitByDigit(year)}年${countOf(month)}月${countOf(day)}日`;
}

function digitByDigit(text: string): string {
  return Array.from(text.replace(/[○零o]/gi, '〇'), (sign) => {
    const digit = DIGITS.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  }).join('');
}

/** 十一 → 11, 二十 → 20, 廿三 → 23, 〇三 → 03. */
function countOf(text: string): string {
  const tens = /^([一二三]?)十(.?)$|^([廿卅])十?(.?)$/.exec(text);
  if (!tens) return digitByDigit(text);
  const [, before, after, sign, rest] = tens;
  const ten = sign === undefined ? digitByDigit(before || '一') : sign === '廿' ? '2' : '3';
  return `${ten}${digitByDigit(after || rest || '〇')}`;
}
