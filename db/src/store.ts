import { setTimeout as pause } from 'node:timers/promises';
import { ClosedMonths } from './coverage/closed-months.js';
import { ClosedYears } from './coverage/closed-years.js';
import { SpotChecks } from './coverage/spot-checks.js';
import { Authorisations } from './authorisations/authorisations.js';
import { Accounts } from './accounts/accounts.js';
import { Credentials } from './credentials/credentials.js';
import { openPool, type Pool } from './connection.js';
import { PostgresEngine } from './finding/postgres-engine.js';
import { SearchStore } from './finding/search-store.js';
import { Guardianships } from './guardians/guardianships.js';
import { MeasureRound } from './joint/measure-round.js';
import { MeasureTasks } from './joint/measure-tasks.js';
import { EvidenceFiles } from './obligations/evidence-files.js';
import { ObligationActs } from './obligations/obligation-acts.js';
import { Quarantine } from './quarantine/quarantine.js';
import { ReportBook } from './reports/report-book.js';
import { ReturnedWorkbooks } from './returned/returned-workbooks.js';
import { Sessions } from './sessions/sessions.js';
import { SignInAttempts } from './sessions/sign-in-attempts.js';
import { NameKinReader } from './subjects/name-kin.js';
import { ProfileReader } from './subjects/profile-reader.js';
import { Submissions } from './submissions/submissions.js';
import type { Vault } from './vault/vault.js';
import { WatchLooks } from './watches/watch-looks.js';
import { Watches } from './watches/watches.js';

const PROMPT_MS = 3000;

/** Everything that an app needs of the database. */
export interface Store {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly submissions: Submissions;
  readonly returned: ReturnedWorkbooks;
  readonly quarantine: Quarantine;
  readonly credentials: Credentials;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signInAttempts: SignInAttempts;
  readonly engine: PostgresEngine;
  readonly searchDocuments: SearchStore;
  readonly profiles: ProfileReader;
  readonly nameKin: NameKinReader;
  readonly measureTasks: MeasureTasks;
  readonly measureRound: MeasureRound;
  readonly authorisations: Authorisations;
  readonly guardianships: Guardianships;
  readonly watches: Watches;
  readonly watchLooks: WatchLooks;
  readonly spotChecks: SpotChecks;
  readonly reports: ReportBook;
  readonly closedMonths: ClosedMonths;
  readonly closedYears: ClosedYears;
  readonly obligationActs: ObligationActs;
  readonly evidenceFiles: EvidenceFiles;
  /** Today in Asia/Shanghai by the database's clock, the same for all workers. */
  today(): Promise<string>;
  /** True while the database answers within a few seconds. */
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
    accounts: new Accounts(pool, options.vault),
    sessions: new Sessions(pool, options.vault),
    signInAttempts: new SignInAttempts(pool, options.vault),
    engine: new PostgresEngine(pool),
    searchDocuments: new SearchStore(pool),
    profiles: new ProfileReader(pool, options.vault),
    nameKin: new NameKinReader(pool),
    measureTasks: new MeasureTasks(pool),
    measureRound: new MeasureRound(pool),
    authorisations: new Authorisations(pool),
    guardianships: new Guardianships(pool, options.vault),
    watches: new Watches(pool),
    watchLooks: new WatchLooks(pool),
    spotChecks: new SpotChecks(pool),
    reports: new ReportBook(pool),
    closedMonths: new ClosedMonths(pool),
    closedYears: new ClosedYears(pool),
    obligationActs: new ObligationActs(pool),
    evidenceFiles: new EvidenceFiles(pool),
    today: async () => {
      const { rows } = await pool.query<{ today: string }>(`select (now() at time zone 'Asia/Shanghai')::date as today`);
      return rows[0]?.today ?? '';
    },
    isReachable: () => Promise.race([pool.query('select 1').then(() => true, () => false), pause(PROMPT_MS, false, { ref: false })]),
    close: () => pool.end(),
  };
}
