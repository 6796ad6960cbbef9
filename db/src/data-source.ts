import { DataSource } from 'typeorm';
import { Foundation1700000000001 } from './migrations/0001-foundation.js';

/** The schema's owner: runs migrations; the application never uses it. */
export function openOwner(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [Foundation1700000000001],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'xinyong-hengnan-owner',
  });
}
