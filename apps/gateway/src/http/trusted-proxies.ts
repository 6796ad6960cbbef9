import { isIP } from 'node:net';

/** Names for ranges that the server knows: RFC 1122, RFC 3927 and 4291, RFC 1918 and 4193. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** Addresses, networks and names of ranges, with commas between. Throws, in plain words, for anything else. */
export function readTrustedProxies(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    if (RANGES.includes(each) || isNetwork(each)) return each;
    throw new Error(`CREDIT_TRUSTED_PROXIES 应为反向代理的地址或网段（如 10.0.0.5,192.168.0.0/16）或 ${RANGES.join('、')}，现在有一项是“${each}”`);
  });
}

/** A network that holds every address would let every caller choose their own. */
function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (version === 4 ? 32 : 128));
}
