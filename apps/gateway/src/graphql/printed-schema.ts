import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { AuthorisationResolver } from '../authorisations/authorisation.resolver.js';
import { AccountResolver } from '../accounts/account.resolver.js';
import { AssessmentResolver } from '../assessments/assessment.resolver.js';
import { AuditEventsResolver } from '../audit/audit-events.resolver.js';
import { LooksResolver } from '../audit/looks.resolver.js';
import { BulletinResolver } from '../bulletins/bulletin.resolver.js';
import { CatalogueResolver } from '../catalogue/catalogue.resolver.js';
import { CreditUseResolver } from '../credit-use/credit-use.resolver.js';
import { CheckResolver } from '../checks/check.resolver.js';
import { ScenarioResolver } from '../checks/scenario.resolver.js';
import { CoverageResolver } from '../coverage/coverage.resolver.js';
import { CoverageTrendResolver } from '../coverage/coverage-trend.resolver.js';
import { RecordGapResolver } from '../coverage/record-gap.resolver.js';
import { SpotCheckResolver } from '../coverage/spot-check.resolver.js';
import { Day } from '../disclosure/day.scalar.js';
import { GuardianResolver } from '../guardians/guardian.resolver.js';
import { JointResolver } from '../joint/joint.resolver.js';
import { KeysResolver } from '../keys/keys.resolver.js';
import { ListResolver } from '../lists/list.resolver.js';
import { MeResolver } from '../me/me.resolver.js';
import { NoticeResolver } from '../notices/notice.resolver.js';
import { ObligationResolver } from '../obligations/obligation.resolver.js';
import { QuarantineResolver } from '../quarantine/quarantine.resolver.js';
import { ReceiptListResolver } from '../receipts/receipt-list.resolver.js';
import { ReceiptResolver } from '../receipts/receipt.resolver.js';
import { RecallResolver } from '../recall/recall.resolver.js';
import { RelatedResolver } from '../related/related.resolver.js';
import { ReplayResolver } from '../replay/replay.resolver.js';
import { RightResolver } from '../rights/right.resolver.js';
import { RulesResolver } from '../rules/rules.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { SubjectResolver } from '../subjects/subject.resolver.js';
import { SubmissionResolver } from '../submissions/submission.resolver.js';
import { WatchResolver } from '../watches/watch.resolver.js';

export const RESOLVERS = [
  SubjectResolver, SearchResolver, NoticeResolver, ListResolver, CatalogueResolver, SubmissionResolver, QuarantineResolver, CheckResolver, ScenarioResolver,
  ReceiptResolver, ReceiptListResolver, ReplayResolver, RecallResolver, WatchResolver, JointResolver, RulesResolver, MeResolver, LooksResolver, AccountResolver,
  RelatedResolver, RightResolver,
  AuthorisationResolver, GuardianResolver,
  CoverageResolver, CoverageTrendResolver, RecordGapResolver, SpotCheckResolver, BulletinResolver, AssessmentResolver, ObligationResolver,
  CreditUseResolver, AuditEventsResolver, KeysResolver,
];

/** The contract as the code makes it: what `schema.graphql` must hold, to the letter. Needs no database. */
export async function printedSchema(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    return `${printSchema(await builder.get(GraphQLSchemaFactory).create(RESOLVERS, [Day]))}\n`;
  } finally {
    await builder.close();
  }
}
