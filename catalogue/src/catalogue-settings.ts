import { resolve } from 'node:path';
import type { CatalogueSettings } from './load-catalogue.js';

/**
 * Settings of the catalogue from the environment: CREDIT_CATALOGUE_OVERRIDES and CREDIT_CATALOGUE_APPROVALS name the
 * installation's own files; in production the data must be approved.
 */
export function catalogueSettings(env: Readonly<Record<string, string | undefined>>): CatalogueSettings {
  const fileOf = (name: string): string | null => (env[name] ? resolve(env[name]) : null);
  return {
    overrides: fileOf('CREDIT_CATALOGUE_OVERRIDES'),
    approvals: fileOf('CREDIT_CATALOGUE_APPROVALS'),
    mustBeApproved: env['NODE_ENV'] === 'production',
  };
}
