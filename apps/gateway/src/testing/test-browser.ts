import type { GraphqlAnswer } from './running-gateway.js';

interface Kept {
  readonly value: string;
  readonly path: string;
}

/** Somebody at a browser: keeps cookies as browsers do, follows redirects one by one, signs in at the demo issuer. */
export class TestBrowser {
  readonly cookies = new Map<string, Kept>();
  /** Every `Set-Cookie` line that came, in order. */
  readonly told: string[] = [];

  constructor(readonly url: string) {}

  /** One request, redirects not followed. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(path, this.url);
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].filter(([, { path: of }]) => target.pathname.startsWith(of)).map(([name, { value }]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Goes on from a redirect until something else is answered; the answer is the last path and what came there. */
  async follow(from: Response): Promise<{ readonly path: string; readonly response: Response }> {
    let response = from;
    let path = '';
    for (let steps = 0; steps < 10; steps += 1) {
      const location = response.headers.get('location');
      if (location === null) return { path, response };
      const target = new URL(location, this.url);
      path = `${target.pathname}${target.search}`;
      response = await this.ask(path);
    }
    throw new Error(`redirected without end, last to ${path}`);
  }

  /** Goes to the demo issuer and chooses an account; the answer is the way back, not yet gone. */
  async chooseAccount(account: string, { next = '/me', secondFactor = false }: { readonly next?: string; readonly secondFactor?: boolean } = {}): Promise<string> {
    const page = await this.follow(await this.ask(`/sign-in?next=${encodeURIComponent(next)}${secondFactor ? '&second-factor=1' : ''}`));
    const form = new URLSearchParams({ account, ...(secondFactor ? { 'second-factor': '1' } : {}) });
    let response = await this.ask(page.path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() });
    for (let steps = 0; steps < 5; steps += 1) {
      const location = new URL(response.headers.get('location') ?? this.url, this.url);
      if (location.pathname === '/sign-in/callback') return `${location.pathname}${location.search}`;
      response = await this.ask(`${location.pathname}${location.search}`);
    }
    throw new Error(`the demo issuer does not lead back: ${response.status} ${await response.text()}`);
  }

  /** Signs in; the answer is the path to which that leads. */
  async signIn(account: string, asked: { readonly next?: string; readonly secondFactor?: boolean } = {}): Promise<string> {
    const response = await this.ask(await this.chooseAccount(account, asked));
    return response.headers.get('location') ?? `${response.status}`;
  }

  async graphql(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }): Promise<GraphqlAnswer> {
    const response = await this.ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
    const answer: GraphqlAnswer = JSON.parse(await response.text());
    return answer;
  }

  /** The session's secret. */
  get session(): string | undefined {
    return this.cookies.get('credit-session')?.value;
  }

  set session(value: string) {
    this.cookies.set('credit-session', { value, path: '/' });
  }

  private keep(line: string): void {
    this.told.push(line);
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((each) => /^path=/i.test(each))?.slice('path='.length) ?? '/';
    const gone = value === '' || attributes.some((each) => /^max-age=0$/i.test(each)) || attributes.some((each) => /^expires=.*1970/i.test(each));
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}
