const { isUscc } = await import('@credit/domain');

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Unified code of the n-th generated subject: both check digits right, an organisation part of a shape that is not issued.
 * `head` is 91 enterprise, 92 individual business, 93 cooperative; n below 28 million.
 */
export function codeOf(n, head = '91', area = '430422') {
  const org = `MHX${base31(n, 5)}`;
  const seventeen = `${head}${area}${org}${orgCheck(org)}`;
  for (const last of DIGITS) if (isUscc(seventeen + last)) return seventeen + last;
  throw new Error(`no check digit for ${seventeen}`);
}

function base31(n, length) {
  let text = '';
  for (let rest = n; text.length < length; rest = Math.floor(rest / 31)) text = DIGITS[rest % 31] + text;
  return text;
}

function orgCheck(org) {
  const sum = [...org].reduce((s, c, i) => s + (c <= '9' ? Number(c) : c.charCodeAt(0) - 55) * ORG_WEIGHTS[i], 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
