import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { DEMO_PATH } from './demo-client.js';
import { DEMO_CSP, demoFaultPage, demoLoginPage } from './demo-page.js';
import { SECOND_FACTOR } from './second-factor.js';

/** Addresses by which the issuer is asked at a time: it is one issuer for each. */
const MOST = 8;
/** How the issuer's session cookies begin. */
const SESSION = 'demo-issuer-session';
const LARGEST_FORM = 10_000;
const INTERACTION = /^\/interaction\/[\w-]{1,100}$/;

/** Signs people in who are not there, so that the platform can be tried without a sign-in service. Never in production. */
export class DemoIssuer {
  private readonly providers = new Map<string, Promise<Provider>>();

  constructor(private readonly dataDir: string) {}

  /** Answers what is asked of the issuer that is reached at an address. */
  async answer(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const provider = await this.providerAt(origin);
      const path = (request.url ?? '').slice(DEMO_PATH.length);
      const { host, protocol } = new URL(origin);
      Object.assign(request.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
      if (INTERACTION.test(path)) return await login(provider, request, response);
      // Each sign-in asks anew who it is to be: what an earlier one left is for signing out only.
      if (path.startsWith('/auth')) request.headers.cookie = withoutSession(request.headers.cookie ?? '');
      Object.assign(request, { originalUrl: request.url, url: path });
      await provider.callback()(request, response);
    } catch (error) {
      writePage(response, 400, demoFaultPage(error instanceof Error ? error.message : String(error)));
    }
  }

  private providerAt(origin: string): Promise<Provider> {
    const provider = this.providers.get(origin) ?? this.open(origin);
    this.providers.delete(origin);
    this.providers.set(origin, provider);
    const [oldest] = this.providers.keys();
    if (this.providers.size > MOST && oldest !== undefined) this.providers.delete(oldest);
    provider.catch(() => this.providers.delete(origin));
    return provider;
  }

  private async open(origin: string): Promise<Provider> {
    const { Provider } = await import('oidc-provider');
    const { demoSettings } = await import('./demo-settings.js');
    const provider = new Provider(`${origin}${DEMO_PATH}`, demoSettings(origin, this.dataDir));
    provider.proxy = true;
    return provider;
  }
}

/** The login page, and what somebody chose on it. */
async function login(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const secondFactor = String(params['acr_values'] ?? '').split(' ').includes(SECOND_FACTOR);
    writePage(response, 200, demoLoginPage({ action: request.url ?? '', secondFactor }));
    return;
  }
  const form = new URLSearchParams(await readForm(request));
  const account = DEMO_ACCOUNTS.find(({ id }) => id === form.get('account'));
  if (!account) return writePage(response, 400, demoFaultPage('没有这个演示账号'));
  const proved = form.get('second-factor') === '1' ? { acr: SECOND_FACTOR, amr: ['pwd', 'otp'] } : { amr: ['pwd'] };
  await provider.interactionFinished(request, response, { login: { accountId: account.id, remember: false, ...proved } }, { mergeWithLastSubmission: false });
}

function withoutSession(cookies: string): string {
  return cookies.split('; ').filter((each) => !each.startsWith(SESSION)).join('; ');
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > LARGEST_FORM) throw new Error('请求太大');
  }
  return text;
}

function writePage(response: ServerResponse, status: number, page: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': DEMO_CSP, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin',
  }).end(page);
}
