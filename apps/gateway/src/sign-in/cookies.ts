import type { SignInRequest } from './request.js';

/** A cookie that scripts cannot read. Over https its name keeps other hosts from setting it (`__Host-`). */
export interface PlatformCookie {
  readonly name: string;
  /** Null: as long as the browser is open. */
  readonly maxAgeSeconds: number | null;
}

export const SESSION_COOKIE: PlatformCookie = { name: 'credit-session', maxAgeSeconds: null };
/** Tells the browser from which a sign-in went; as long as that may take. */
export const BROWSER_COOKIE: PlatformCookie = { name: 'credit-sign-in', maxAgeSeconds: 900 };

const VALUE = /^[\w-]{43}$/;

/** Tells the site's script that somebody has signed in, and nothing else: so that nobody else's pages ask who it is. */
export function signedInHint(signedIn: boolean, secure: boolean): string {
  return `credit-signed-in=${signedIn ? '1' : ''}; Path=/; SameSite=Lax${secure ? '; Secure' : ''}${signedIn ? '' : '; Max-Age=0'}`;
}

export function readCookie({ headers }: SignInRequest, { name }: PlatformCookie, secure: boolean): string | undefined {
  const { cookie } = headers;
  const text = typeof cookie === 'string' ? cookie : (cookie ?? []).join('; ');
  if (text === '') return undefined;
  const wanted = `${secure ? '__Host-' : ''}${name}=`;
  const value = text.split(';').map((each) => each.trim()).find((each) => each.startsWith(wanted))?.slice(wanted.length);
  return value !== undefined && VALUE.test(value) ? value : undefined;
}

/** The `Set-Cookie` line; null takes the cookie away. */
export function writeCookie({ name, maxAgeSeconds }: PlatformCookie, value: string | null, secure: boolean): string {
  const age = value === null ? '; Max-Age=0' : maxAgeSeconds === null ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${secure ? '__Host-' : ''}${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${age}`;
}
