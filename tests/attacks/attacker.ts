import { connect } from 'node:net';
import type { RunningPlatform } from '../house/running-platform.js';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends what a program would send, with a body as text. */
export async function send(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A question of GraphQL, whatever it is made of. */
export function asked(url: string, body: unknown, token?: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  return send(`${url}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

/** Messages and codes of a GraphQL answer, and whether it holds any data. */
export function told({ text }: Reply): { readonly data: boolean; readonly messages: readonly string[]; readonly codes: readonly string[] } {
  const { data, errors = [] } = Object(JSON.parse(text));
  return { data: data !== null && data !== undefined, messages: errors.map((e: { message: string }) => e.message), codes: errors.map((e: { extensions?: { code?: string } }) => e.extensions?.code ?? '') };
}

/** Writes bytes to the platform's port as they are, and returns all that came back until it hung up, and after how many milliseconds. */
export function sendRaw({ url }: Pick<RunningPlatform, 'url'>, bytes: string, more: (write: (bytes: string) => void) => void = () => undefined): Promise<{ readonly text: string; readonly ms: number }> {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  return new Promise((done) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      more((drop) => socket.writable && socket.write(drop));
    });
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.on('error', () => undefined).on('close', () => done({ text, ms: performance.now() - started }));
  });
}

/** A request as it stands on the wire; it asks to hang up afterwards. */
export function wire(method: string, path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The platform still answers. */
export async function isAlive({ url }: Pick<RunningPlatform, 'url'>): Promise<boolean> {
  return (await send(`${url}/health/ready`)).status === 200;
}
