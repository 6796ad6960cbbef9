import { DataSource } from 'typeorm';
import { Foundation1700000000001 } from './migrations/0001-foundation.js';
import { SubmissionTries1700000000005 } from './migrations/0005-submission-tries.js';

/** The schema's owner: runs migrations; the application never uses it. */
export function openOwner(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [Foundation1700000000001, SubmissionTries1700000000005],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'xinyong-hengnan-owner',
  });
}
