import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFolder, catalogueSettings, type CatalogueSettings } from '@credit/catalogue';
import { vaultSettings, type VaultSettings } from '@credit/db';
import { isRealDay } from '@credit/domain';
import { ALGORITHMS, type Algorithm } from '@credit/receipts';
import { elasticsearchSettings, type ElasticsearchSettings } from '@credit/search-elasticsearch';
import { readTrustedProxies } from './http/trusted-proxies.js';
import { readLimits, type Limits } from './limits/limit-settings.js';
import { readOidcSettings, type OidcSettings } from './sign-in/oidc-settings.js';

/** Settings of the gateway, from the environment; read once at start. */
export interface GatewayConfig {
  readonly port: number;
  /** Connection string of the application's database role. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly production: boolean;
  /** The day the platform takes for today; null: the clock, Asia/Shanghai. */
  readonly today: string | null;
  /** The installation's own values and approvals (CREDIT_CATALOGUE_OVERRIDES, CREDIT_CATALOGUE_APPROVALS). */
  readonly catalogue: CatalogueSettings;
  /** Where subjects are found by Elasticsearch (ELASTICSEARCH_URL, ELASTICSEARCH_INDEX); null: Postgres finds. */
  readonly elasticsearch: ElasticsearchSettings | null;
  /** How personal data and received files are sealed (CREDIT_VAULT_…). */
  readonly vault: VaultSettings;
  /** How receipts of checks are signed (CREDIT_RECEIPT_ALGORITHM): Ed25519, or SM2 with SM3. */
  readonly receiptAlgorithm: Algorithm;
  /** Under which address people reach the platform (CREDIT_PUBLIC_URL); null: signing in goes by that under which they have just asked, papers name none. */
  readonly publicUrl: string | null;
  /** How much a caller may ask (CREDIT_LIMITS). */
  readonly limits: Limits;
  /** Whose word on a caller's address and on https is taken (CREDIT_TRUSTED_PROXIES); nobody's unless they are named. */
  readonly trustedProxies: readonly string[];
  /** The sign-in service (OIDC_ISSUER …); null: the demo issuer, never in production. */
  readonly oidc: OidcSettings | null;
  /** Folder of the catalogue's data. */
  readonly catalogueDir: string;
  /** Folder of the built site. */
  readonly siteDir: string;
}

/** Throws with a message in plain words when a setting is missing or not allowed. */
export function readConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('缺少环境变量 DATABASE_URL（应用账号的 PostgreSQL 连接串）');
  const production = env['NODE_ENV'] === 'production';
  const today = env['CREDIT_TODAY'] ?? '';
  if (today !== '' && production) throw new Error('生产环境不允许设置 CREDIT_TODAY');
  if (today !== '' && !isRealDay(today)) throw new Error(`CREDIT_TODAY 应为日历上有的日期 YYYY-MM-DD，现在是 ${today}`);
  const port = Number(env['PORT'] || '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT 应为端口号，现在是 ${env['PORT'] ?? ''}`);
  const receiptAlgorithm = ALGORITHMS.find((each) => each === (env['CREDIT_RECEIPT_ALGORITHM'] || 'Ed25519'));
  if (!receiptAlgorithm) throw new Error(`CREDIT_RECEIPT_ALGORITHM 应为 ${ALGORITHMS.join(' 或 ')}，现在是 ${env['CREDIT_RECEIPT_ALGORITHM'] ?? ''}`);
  return {
    port,
    databaseUrl,
    dataDir: resolve(env['DATA_DIR'] || './.data'),
    production,
    today: today === '' ? null : today,
    catalogue: catalogueSettings(env),
    vault: vaultSettings(env),
    receiptAlgorithm,
    oidc: readOidcSettings(env, production),
    publicUrl: publicUrlOf(env['CREDIT_PUBLIC_URL'] || ''),
    elasticsearch: elasticsearchSettings(env),
    limits: readLimits(env['CREDIT_LIMITS'] ?? ''),
    trustedProxies: readTrustedProxies(env['CREDIT_TRUSTED_PROXIES'] ?? ''),
    catalogueDir: catalogueFolder(env),
    siteDir: env['WEB_DIST'] ? resolve(env['WEB_DIST']) : fileURLToPath(new URL('../../web/dist', import.meta.url)),
  };
}

function publicUrlOf(text: string): string | null {
  if (text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new Error(`CREDIT_PUBLIC_URL 应为 http:// 或 https:// 开头的地址，现在是 ${text}`);
  return text.replace(/\/+$/, '');
}

export function keyFileOf(config: Pick<GatewayConfig, 'dataDir'>): string {
  return join(config.dataDir, 'keys', 'vault.key');
}
