import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { CustomFetch } from 'openid-client';

/** Where the demo issuer stands. */
export const DEMO_PATH = '/demo-issuer';

/** The platform as the demo issuer's client; the secret is of this process, which is both. */
export const DEMO_CLIENT = { clientId: 'xinyong-hengnan', clientSecret: randomBytes(32).toString('base64url') } as const;

/** Under which address the demo issuer is asked, where the platform asks it itself. */
export const DEMO_ORIGIN_HEADER = 'x-demo-issuer-origin';

/** What the libraries of sign-in ask over HTTP. */
interface Asking {
  readonly method: string;
  readonly headers: Record<string, string> | Headers;
  readonly body?: Parameters<CustomFetch>[1]['body'];
  readonly signal?: AbortSignal | undefined;
}
export type DemoReach = (url: string, asking: Asking) => Promise<Response>;

/**
 * How the platform reaches its own demo issuer: at its own port, whatever the address by which people reach it (a mapped port, a proxy).
 * Nothing else is reached by it.
 */
export function reachDemoIssuer(origin: string, address: () => AddressInfo | string | null): DemoReach {
  return (url, asking) => {
    const asked = new URL(url);
    const here = address();
    if (asked.origin !== origin || here === null || typeof here === 'string') throw new Error(`${asked.origin} is not the demo issuer`);
    const headers = new Headers(asking.headers);
    headers.set(DEMO_ORIGIN_HEADER, origin);
    return fetch(new URL(`${asked.pathname}${asked.search}`, `http://127.0.0.1:${here.port}`), { method: asking.method, headers, body: asking.body ?? null, redirect: 'manual', ...(asking.signal && { signal: asking.signal }) });
  };
}
