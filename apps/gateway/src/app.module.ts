import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { AuthorisationService } from './authorisations/authorisation.service.js';
import { AccountService } from './accounts/account.service.js';
import { AssessmentController } from './assessments/assessment.controller.js';
import { AssessmentDifferencesService } from './assessments/assessment-differences.service.js';
import { AssessmentFactsService } from './assessments/assessment-facts.service.js';
import { AssessmentService } from './assessments/assessment.service.js';
import { AuditExportController } from './audit/audit-export.controller.js';
import { AuditEventsService } from './audit/audit-events.service.js';
import { LooksService } from './audit/looks.service.js';
import { RefusalLog } from './audit/refusal-log.js';
import { BulletinController } from './bulletins/bulletin.controller.js';
import { BulletinDifferencesService } from './bulletins/bulletin-differences.service.js';
import { BulletinService } from './bulletins/bulletin.service.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { CheckController } from './checks/check.controller.js';
import { CheckService } from './checks/check.service.js';
import { AskedListService } from './checks/asked-list.service.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
import { CoverageTrendService } from './coverage/coverage-trend.service.js';
import { RecordGapService } from './coverage/record-gap.service.js';
import { SpotCheckService } from './coverage/spot-check.service.js';
import { ZeroReportController } from './coverage/zero-report.controller.js';
import { ZeroReportService } from './coverage/zero-report.service.js';
import { CreditUseService } from './credit-use/credit-use.service.js';
import { Day } from './disclosure/day.scalar.js';
import { formatGraphqlErrors } from './errors/graphql-errors.js';
import { withPlainFields } from './graphql/plain-fields.js';
import { RESOLVERS } from './graphql/printed-schema.js';
import { limitCost } from './graphql/query-cost.js';
import { DEEPEST, limitQuery } from './graphql/query-limits.js';
import { GuardianService } from './guardians/guardian.service.js';
import { HealthController } from './health/health.controller.js';
import { RequestMetrics } from './health/request-metrics.js';
import { JointController } from './joint/joint.controller.js';
import { JointService } from './joint/joint.service.js';
import { KeysService } from './keys/keys.service.js';
import { LimitsService } from './limits/limits.service.js';
import { ListService } from './lists/list.service.js';
import { MeService } from './me/me.service.js';
import { NoticeService } from './notices/notice.service.js';
import { EvidenceController } from './obligations/evidence.controller.js';
import { EvidenceService } from './obligations/evidence.service.js';
import { ObligationService } from './obligations/obligation.service.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { OpenDataService } from './open-data/open-data.service.js';
import { PlainController } from './plain/plain.controller.js';
import { PlainService } from './plain/plain.service.js';
import { Platform } from './platform/platform.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { PrintedReceiptController } from './receipts/printed-receipt.controller.js';
import { ReceiptController } from './receipts/receipt.controller.js';
import { ReceiptListService } from './receipts/receipt-list.service.js';
import { ReceiptService } from './receipts/receipt.service.js';
import { ProofService } from './receipts/verify/proof.service.js';
import { VerifyController } from './receipts/verify/verify.controller.js';
import { RecallController } from './recall/recall.controller.js';
import { RecallService } from './recall/recall.service.js';
import { RelatedService } from './related/related.service.js';
import { ReplayController } from './replay/replay.controller.js';
import { ReplayService } from './replay/replay.service.js';
import { OwnReportController } from './reports/own-report.controller.js';
import { ReportController } from './reports/report.controller.js';
import { ReportService } from './reports/report.service.js';
import { RulesController } from './rules/rules.controller.js';
import { RulesService } from './rules/rules.service.js';
import { SearchService } from './search/search.service.js';
import { AccessService } from './sign-in/access.service.js';
import { ArrivalService } from './sign-in/arrival.service.js';
import { DemandInterceptor } from './sign-in/demand.interceptor.js';
import { DepartureService } from './sign-in/departure.service.js';
import { SessionService } from './sign-in/session.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInIssuer } from './sign-in/sign-in-issuer.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { AdmissionService } from './subjects/admission.service.js';
import { LookService } from './subjects/look.service.js';
import { SubjectService } from './subjects/subject.service.js';
import { ReturnedWorkbookController } from './submissions/returned-workbook.controller.js';
import { ReturnedWorkbookService } from './submissions/returned-workbook.service.js';
import { SubmissionController } from './submissions/submission.controller.js';
import { SentFilesService } from './submissions/sent-files.service.js';
import { SubmissionService } from './submissions/submission.service.js';
import { TemplateController } from './templates/template.controller.js';
import { TemplateService } from './templates/template.service.js';
import { WatchController } from './watches/watch.controller.js';
import { WatchRound } from './watches/watch-round.js';
import { WatchService } from './watches/watch.service.js';

/** All wiring of the gateway. */
@Module({})
export class AppModule {
  static with(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [
        GraphQLModule.forRoot<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          autoSchemaFile: true,
          sortSchema: false,
          transformSchema: withPlainFields,
          path: '/graphql',
          graphiql: false,
          jit: 1,
          queryDepth: DEEPEST,
          validationRules: [limitQuery, limitCost],
          allowBatchedQueries: false,
          errorFormatter: formatGraphqlErrors,
          context: (request: object) => ({ request }),
        }),
      ],
      controllers: [
        CheckController, ReceiptController, PrintedReceiptController, VerifyController, ReportController, OwnReportController, OpenDataController, PlainController, ReplayController, RecallController, SubmissionController, ReturnedWorkbookController, TemplateController, HealthController,
        AuditExportController, WatchController, JointController, RulesController, SignInController,
        CoverageController, ZeroReportController, BulletinController, AssessmentController, EvidenceController,
      ],
      providers: [
        { provide: Platform, useValue: platform },
        RequestMetrics, LimitsService, Day, AccessService, SignInService, DemandInterceptor, SessionService, SignInIssuer, DepartureService, ArrivalService, CatalogueService, AdmissionService, SubjectService, LookService, AuthorisationService, GuardianService, SearchService, NoticeService, ListService, OpenDataService, PlainService, SubmissionService, SentFilesService, ReturnedWorkbookService,
        QuarantineService, TemplateService, CheckService, AskedListService, ReceiptService, ReceiptListService, ProofService, ReportService, ReplayService, RecallService,
        RelatedService,
        RefusalLog, LooksService, WatchRound, WatchService, JointService, RulesService, MeService, AccountService,
        CoverageService, CoverageTrendService, ZeroReportService, RecordGapService, SpotCheckService, BulletinService, BulletinDifferencesService,
        AssessmentFactsService, AssessmentService, AssessmentDifferencesService, EvidenceService, ObligationService, CreditUseService, AuditEventsService, KeysService,
        ...RESOLVERS,
      ],
    };
  }
}
