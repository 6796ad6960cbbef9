import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '@credit/db';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { openPlatform, type OpenPlatform } from '../platform/open-platform.js';
import { ensureOperatorCredential, operatorTokenFile } from '../sign-in/operator-credential.js';

/** Where the gateway's database is; it is dropped when the gateway stops. */
export interface GatewayDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** One gateway in this process, asked over HTTP. */
export interface RunningGateway {
  readonly url: string;
  readonly dataDir: string;
  readonly token: string;
  readonly platform: OpenPlatform;
  graphql(query: string, variables?: object, token?: string): Promise<GraphqlAnswer>;
  /** Rows of the audit log, oldest first. */
  auditLog(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors?: readonly GraphqlFault[];
}

export interface GraphqlFault {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

export const TODAY = '2026-11-02';

/** A production's settings; its sign-in service is not asked until somebody signs in. */
export const PRODUCTION = { NODE_ENV: 'production', CREDIT_TODAY: '', OIDC_ISSUER: 'https://login.invalid', OIDC_CLIENT_ID: 'credit', OIDC_CLIENT_SECRET: 'secret' } as const;

export async function startGateway(database: GatewayDatabase, env: NodeJS.ProcessEnv = {}): Promise<RunningGateway> {
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'credit-gateway-'));
  const config = readConfig({ DATABASE_URL: database.appUrl, DATA_DIR: dataDir, CREDIT_TODAY: TODAY, CREDIT_LIMITS: 'off', PORT: '0', ...env });
  const platform = await openPlatform(config, () => undefined);
  await ensureOperatorCredential(dataDir, platform.store);
  const app = await createApp(platform);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    dataDir,
    token: readFileSync(operatorTokenFile(dataDir), 'utf8').trim(),
    platform,
    graphql: async (query, variables = {}, token) => {
      const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      const answer: unknown = await response.json();
      if (!isAnswer(answer)) throw new Error(`no GraphQL answer: ${JSON.stringify(answer)}`);
      return answer;
    },
    auditLog: async () => {
      const pool = openPool(database.ownerUrl, { max: 1 });
      const { rows } = await pool.query('select action, operator, organ, purpose, subject_id, object, result, detail from credit.audit_event order by id');
      await pool.end();
      return rows;
    },
    stop: async () => {
      await app.close();
      await platform.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function isAnswer(value: unknown): value is GraphqlAnswer {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}
