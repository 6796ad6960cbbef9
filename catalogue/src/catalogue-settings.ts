import { resolve } from 'node:path';
import type { CatalogueSettings } from './load-catalogue.js';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * Settings of the catalogue from the environment: CREDIT_CATALOGUE_OVERRIDES and CREDIT_CATALOGUE_APPROVALS name the
 * installation's own files; in production the data must be approved by today, and today is what the clock says.
 */
export function catalogueSettings(env: Readonly<Record<string, string | undefined>>, now: () => Date = () => new Date()): CatalogueSettings {
  const fileOf = (name: string): string | null => (env[name] ? resolve(env[name]) : null);
  const files = { overrides: fileOf('CREDIT_CATALOGUE_OVERRIDES'), approvals: fileOf('CREDIT_CATALOGUE_APPROVALS') };
  return env['NODE_ENV'] === 'production' ? { ...files, mustBeApproved: true, today: SHANGHAI.format(now()) } : { ...files, mustBeApproved: false };
}
