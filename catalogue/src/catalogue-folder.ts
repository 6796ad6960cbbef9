import { resolve } from 'node:path';
import { CATALOGUE_DATA } from './load-catalogue.js';

/**
 * Folder of the catalogue's data: the one that comes with the platform, unless `CREDIT_CATALOGUE` names another for a trial.
 * Throws in production: there the law that was approved applies and no other.
 */
export function catalogueFolder(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env['CREDIT_CATALOGUE'] ?? '';
  if (folder === '') return CATALOGUE_DATA;
  if (env['NODE_ENV'] === 'production') throw new Error('生产环境不允许设置 CREDIT_CATALOGUE：目录随程序发布，改动须经批准');
  return resolve(folder);
}
