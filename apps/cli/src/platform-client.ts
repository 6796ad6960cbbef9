import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RequestRefused, Unreachable, type RefusalWords } from './exit-status.js';

/** Where the platform is and with which credential it is asked. */
export interface Connection {
  readonly url: string;
  readonly token: string | undefined;
}

const WORKSPACE = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export function readConnection(env: NodeJS.ProcessEnv): Connection {
  return { url: (env['CREDIT_URL'] ?? `http://localhost:${env['PORT'] ?? '4000'}`).replace(/\/$/, ''), token: findToken(env) };
}

function findToken(env: NodeJS.ProcessEnv): string | undefined {
  const given = env['CREDIT_TOKEN'];
  if (given) return given;
  const file = dataFolders(env).map((folder) => join(folder, 'operator.token')).find((path) => existsSync(path));
  return file === undefined ? undefined : readFileSync(file, 'utf8').trim();
}

/** Where the platform of this machine keeps what the command line may read. */
export function dataFolders(env: NodeJS.ProcessEnv): readonly string[] {
  return env['DATA_DIR'] ? [resolve(env['DATA_DIR'])] : [resolve('.data'), join(WORKSPACE, '.data')];
}

/** A client of the running platform over HTTP. */
export class PlatformClient {
  constructor(private readonly connection: Connection) {}

  /** Sends a request; refusals of the platform become `RequestRefused` with its own words. */
  async send(path: string, init: RequestInit = {}): Promise<unknown> {
    return jsonOf(await this.ask(path, init));
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Uint8Array> {
    return bytesOf(await this.ask(path));
  }

  /** Fetches a file; `later` when the platform is still making it. */
  async fetchFile(path: string): Promise<{ readonly file: Uint8Array } | { readonly later: string; readonly seconds: number }> {
    const response = await this.ask(path);
    if (response.status !== 202) return { file: await bytesOf(response) };
    const body = await jsonOf(response);
    return { later: isRecord(body) && typeof body['message'] === 'string' ? body['message'] : '', seconds: Number(response.headers.get('retry-after') ?? 1) };
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.connection.token !== undefined) headers.set('authorization', `Bearer ${this.connection.token}`);
    let response: Response;
    try {
      response = await fetch(`${this.connection.url}${path}`, { ...init, headers });
    } catch (error) {
      throw new Unreachable(`平台没有应答：${this.connection.url}（${causeOf(error)}）`);
    }
    if (response.ok) return response;
    throw new RequestRefused(refusalOf(await jsonOf(response)) ?? `平台答复 ${response.status}`);
  }

  async query(text: string, variables: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    const message = firstError(answer);
    if (message !== undefined) throw new RequestRefused(message);
    return isRecord(answer) && isRecord(answer['data']) ? answer['data'] : {};
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error instanceof Error ? error.message : String(error);
}

function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Unreachable(`文件没有传完：${causeOf(error)}`);
  }
}

function refusalOf(body: unknown): string | RefusalWords | undefined {
  if (!isRecord(body)) return undefined;
  const { error } = body;
  if (!isRecord(error) || typeof error['message'] !== 'string') return firstError(body);
  const { code, message, fix } = error;
  return { message, ...(typeof code === 'string' ? { code } : {}), ...(typeof fix === 'string' ? { fix } : {}) };
}

function firstError(body: unknown): string | undefined {
  if (!isRecord(body) || !Array.isArray(body['errors'])) return undefined;
  const [first] = body['errors'];
  return isRecord(first) && typeof first['message'] === 'string' ? first['message'] : '平台拒绝了这个请求';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
