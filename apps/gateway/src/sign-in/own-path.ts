const OURS = 'http://platform.invalid';

/** Where a sign-in leads: a path of our own pages. Anything else, or nothing, is the home page: nobody is led to another's address. */
export function ownPath(given: string | undefined): string {
  if (given === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given) || !URL.canParse(given, OURS)) return '/';
  const { origin, pathname, search, hash } = new URL(given, OURS);
  if (origin !== OURS || pathname.startsWith('//') || /^\/(sign-in|sign-out|api|graphql|demo-issuer)(\/|$)/.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}
