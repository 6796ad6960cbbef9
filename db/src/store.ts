import { Credentials } from './credentials/credentials.js';
import { openPool, type Pool } from './connection.js';
import { PostgresEngine } from './finding/postgres-engine.js';
import { SearchStore } from './finding/search-store.js';
import { Quarantine } from './quarantine/quarantine.js';
import { ReturnedWorkbooks } from './returned/returned-workbooks.js';
import { ProfileReader } from './subjects/profile-reader.js';
import { Submissions } from './submissions/submissions.js';
import type { Vault } from './vault/vault.js';
import { WatchLooks } from './watches/watch-looks.js';
import { Watches } from './watches/watches.js';

/** Everything that an app needs of the database. */
export interface Store {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly submissions: Submissions;
  readonly returned: ReturnedWorkbooks;
  readonly quarantine: Quarantine;
  readonly credentials: Credentials;
  readonly engine: PostgresEngine;
  readonly searchDocuments: SearchStore;
  readonly profiles: ProfileReader;
  readonly watches: Watches;
  readonly watchLooks: WatchLooks;
  /** True while the database answers. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Connection string of the application's role. */
  readonly url: string;
  readonly vault: Vault;
  readonly maxConnections?: number;
  readonly onError?: (error: Error) => void;
}

export function openStore(options: StoreOptions): Store {
  const pool = openPool(options.url, {
    ...(options.maxConnections === undefined ? {} : { max: options.maxConnections }),
    ...(options.onError === undefined ? {} : { onError: options.onError }),
  });
  return {
    pool,
    vault: options.vault,
    submissions: new Submissions(pool),
    returned: new ReturnedWorkbooks(pool),
    quarantine: new Quarantine(pool, options.vault),
    credentials: new Credentials(pool),
    engine: new PostgresEngine(pool),
    searchDocuments: new SearchStore(pool),
    profiles: new ProfileReader(pool, options.vault),
    watches: new Watches(pool),
    watchLooks: new WatchLooks(pool),
    isReachable: () => pool.query('select 1').then(() => true, () => false),
    close: () => pool.end(),
  };
}
