import { DataSource } from 'typeorm';
import { Authorisations1700000000014 } from './migrations/0014-authorisations.js';
import { AssessmentAndEvidence1700000000026 } from './migrations/0026-assessment-and-evidence.js';
import { AuditChain1700000000016 } from './migrations/0016-audit-chain.js';
import { Guardians1700000000015 } from './migrations/0015-guardians.js';
import { ClosingAndClauses1700000000022 } from './migrations/0022-closing-and-clauses.js';
import { Coverage1700000000020 } from './migrations/0020-coverage.js';
import { Foundation1700000000001 } from './migrations/0001-foundation.js';
import { CheckReceipts1700000000004 } from './migrations/0004-check-receipts.js';
import { Growth1700000000011 } from './migrations/0011-growth.js';
import { OwnChecks1700000000024 } from './migrations/0024-own-checks.js';
import { CreditReports1700000000028 } from './migrations/0028-credit-reports.js';
import { LooksByChecks1700000000029 } from './migrations/0029-looks-by-checks.js';
import { LooksGoWithTheirEvents1700000000031 } from './migrations/0031-looks-go-with-their-events.js';
import { NamesByTheirBeginning1700000000032 } from './migrations/0032-names-by-their-beginning.js';
import { TermsOfAPlace1700000000033 } from './migrations/0033-terms-of-a-place.js';
import { PackedReceipts1700000000034 } from './migrations/0034-packed-receipts.js';
import { StepsCountedOnce1700000000030 } from './migrations/0030-steps-counted-once.js';
import { OwnOrgan1700000000012 } from './migrations/0012-own-organ.js';
import { AccountsAndSessions1700000000013 } from './migrations/0013-accounts-and-sessions.js';
import { ReceiptsKept1700000000006 } from './migrations/0006-receipts-kept.js';
import { Search1700000000005 } from './migrations/0005-search.js';
import { RecordGaps1700000000027 } from './migrations/0027-record-gaps.js';
import { ReplayAndRecall1700000000007 } from './migrations/0007-replay-and-recall.js';
import { Watches1700000000008 } from './migrations/0008-watches.js';
import { JointMeasures1700000000009 } from './migrations/0009-joint-measures.js';
import { SentFiles1700000000023 } from './migrations/0023-sent-files.js';
import { SpotChecks1700000000021 } from './migrations/0021-spot-checks.js';
import { SubmissionTries1700000000003 } from './migrations/0003-submission-tries.js';
import { UseOfCredit1700000000025 } from './migrations/0025-use-of-credit.js';
import { Tallies1700000000010 } from './migrations/0010-tallies.js';
import { Retention1700000000017 } from './migrations/0017-retention.js';
import { ReturnedWorkbooks1700000000002 } from './migrations/0002-returned-workbooks.js';

/** The schema's owner: runs migrations; the application never uses it. */
export function openOwner(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [
      Foundation1700000000001, ReturnedWorkbooks1700000000002, SubmissionTries1700000000003, CheckReceipts1700000000004, ReceiptsKept1700000000006,
      Search1700000000005,
      ReplayAndRecall1700000000007,
      Watches1700000000008,
      JointMeasures1700000000009,
      Tallies1700000000010,
      Growth1700000000011,
      OwnOrgan1700000000012,
      AccountsAndSessions1700000000013,
      Authorisations1700000000014,
      Guardians1700000000015,
      AuditChain1700000000016,
      Retention1700000000017,
      Coverage1700000000020,
      SpotChecks1700000000021,
      ClosingAndClauses1700000000022,
      SentFiles1700000000023,
      OwnChecks1700000000024,
      UseOfCredit1700000000025,
      AssessmentAndEvidence1700000000026,
      RecordGaps1700000000027,
      CreditReports1700000000028,
      LooksByChecks1700000000029,
      StepsCountedOnce1700000000030,
      LooksGoWithTheirEvents1700000000031,
      NamesByTheirBeginning1700000000032,
      TermsOfAPlace1700000000033,
      PackedReceipts1700000000034,
    ],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'xinyong-hengnan-owner',
  });
}
