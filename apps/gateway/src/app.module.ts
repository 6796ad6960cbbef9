import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { Day } from './disclosure/day.scalar.js';
import { HealthController } from './health/health.controller.js';
import { ListResolver } from './lists/list.resolver.js';
import { ListService } from './lists/list.service.js';
import { NoticeResolver } from './notices/notice.resolver.js';
import { NoticeService } from './notices/notice.service.js';
import { Platform } from './platform/platform.js';
import { QuarantineResolver } from './quarantine/quarantine.resolver.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { SearchResolver } from './search/search.resolver.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SubjectResolver } from './subjects/subject.resolver.js';
import { SubjectService } from './subjects/subject.service.js';
import { SubmissionController } from './submissions/submission.controller.js';
import { SubmissionResolver } from './submissions/submission.resolver.js';
import { SubmissionService } from './submissions/submission.service.js';

const DEEPEST_QUERY = 9;

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
          path: '/graphql',
          graphiql: false,
          jit: 1,
          queryDepth: DEEPEST_QUERY,
          allowBatchedQueries: false,
          context: (request: object) => ({ request }),
        }),
      ],
      controllers: [SubmissionController, HealthController],
      providers: [
        { provide: Platform, useValue: platform },
        Day, SignInService, SubjectService, SubjectResolver, SearchResolver, NoticeService, NoticeResolver, ListService, ListResolver,
        CatalogueResolver, SubmissionService, SubmissionResolver, QuarantineService, QuarantineResolver,
      ],
    };
  }
}
