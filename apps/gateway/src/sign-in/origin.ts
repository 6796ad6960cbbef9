import type { SignInRequest } from './request.js';

/** Under which address the platform is reached: as it is set (CREDIT_PUBLIC_URL), else as it was asked. */
export function originOf({ protocol, host }: SignInRequest, publicUrl: string | null): string {
  return publicUrl === null ? `${protocol ?? 'http'}://${host ?? 'localhost'}` : new URL(publicUrl).origin;
}

/**
 * Whether a request with a session may change something: it has to come from a page of ours. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, older ones `Origin`); what says nothing may bear our own header, which no foreign page can set.
 */
export function isFromOurselves(request: SignInRequest, publicUrl: string | null): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const { 'sec-fetch-site': site, origin, 'x-credit-request': ours } = request.headers;
  if (site !== undefined) return site === 'same-origin';
  if (origin !== undefined) return origin === originOf(request, publicUrl);
  return ours !== undefined;
}
