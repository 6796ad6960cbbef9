import { join, resolve } from 'node:path';
import { catalogueFolder, catalogueSettings, type CatalogueSettings } from '@credit/catalogue';
import { vaultSettings, type VaultSettings } from '@credit/db';
import { ALGORITHMS, type Algorithm } from '@credit/receipts';
import { elasticsearchSettings, type ElasticsearchSettings } from '@credit/search-elasticsearch';

/** Settings of the ingest app, from the environment; read once at start. */
export interface IngestConfig {
  /** Connection string of the application's database role. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly production: boolean;
  /** The day the platform takes for today; null: the clock, Asia/Shanghai. */
  readonly today: string | null;
  /** Where a copy of the search documents is kept (ELASTICSEARCH_URL, ELASTICSEARCH_INDEX); null: nowhere but in the database. */
  readonly elasticsearch: ElasticsearchSettings | null;
  /** The installation's own values and approvals (CREDIT_CATALOGUE_OVERRIDES, CREDIT_CATALOGUE_APPROVALS). */
  readonly catalogue: CatalogueSettings;
  /** How personal data and received files are sealed (CREDIT_VAULT_…). */
  readonly vault: VaultSettings;
  /** How the heads of the audit log are signed, as receipts are (CREDIT_RECEIPT_ALGORITHM). */
  readonly receiptAlgorithm: Algorithm;
  /** Folder of the catalogue's data. */
  readonly catalogueDir: string;
}

/** Throws with a message in plain words when a setting is missing or not allowed. */
export function readConfig(env: NodeJS.ProcessEnv): IngestConfig {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('缺少环境变量 DATABASE_URL（应用账号的 PostgreSQL 连接串）');
  const production = env['NODE_ENV'] === 'production';
  const today = env['CREDIT_TODAY'] ?? '';
  if (today !== '' && production) throw new Error('生产环境不允许设置 CREDIT_TODAY');
  if (today !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`CREDIT_TODAY 应为 YYYY-MM-DD，现在是 ${today}`);
  const receiptAlgorithm = ALGORITHMS.find((each) => each === (env['CREDIT_RECEIPT_ALGORITHM'] || 'Ed25519'));
  if (!receiptAlgorithm) throw new Error(`CREDIT_RECEIPT_ALGORITHM 应为 ${ALGORITHMS.join(' 或 ')}，现在是 ${env['CREDIT_RECEIPT_ALGORITHM'] ?? ''}`);
  return {
    databaseUrl, receiptAlgorithm, dataDir: dataDirOf(env), production, today: today === '' ? null : today,
    elasticsearch: elasticsearchSettings(env), catalogue: catalogueSettings(env), vault: vaultSettings(env), catalogueDir: catalogueFolder(env),
  };
}

export function dataDirOf(env: NodeJS.ProcessEnv): string {
  return resolve(env['DATA_DIR'] || './.data');
}

export function keyFileOf(config: Pick<IngestConfig, 'dataDir'>): string {
  return join(config.dataDir, 'keys', 'vault.key');
}
