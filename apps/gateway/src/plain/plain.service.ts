import { Injectable } from '@nestjs/common';
import { isRealDay, readIdentifier, withoutIdentityNumbers } from '@credit/domain';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { PAGE_SIZE } from '../graphql/page-size.js';
import { NoticeService } from '../notices/notice.service.js';
import { readNoticeFilter } from '../open-data/notice-filter.js';
import { Platform } from '../platform/platform.js';
import { SubjectService } from '../subjects/subject.service.js';
import { noticesPage } from './notices-page.js';
import { SiteDocument, type PlainPage } from './site-document.js';
import { noSubjectPage, subjectPage } from './subject-page.js';

type Query = Readonly<Record<string, string | undefined>>;

/** What the public pages say, by the same services and the same decision as the questions that their script asks. */
@Injectable()
export class PlainService {
  readonly document = SiteDocument.of(this.platform.config.siteDir);

  constructor(
    private readonly platform: Platform,
    private readonly subjects: SubjectService,
    private readonly allNotices: NoticeService,
    private readonly catalogue: CatalogueService,
  ) {}

  async subject(code: string, asOf: string | undefined): Promise<{ readonly page: PlainPage; readonly found: boolean }> {
    if (this.isPersons(code)) return { page: noSubjectPage(null), found: false };
    const asked = asOf !== undefined && isRealDay(asOf) ? asOf : null;
    const answer = await this.subjects.profile({ code, asOf: asked, look: null });
    return 'found' in answer ? { page: noSubjectPage(code), found: false } : { page: subjectPage(answer, asked), found: true };
  }

  /** Whether what stands in the address is, or looks like, a person's number. */
  private isPersons(code: string): boolean {
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: this.platform.today() });
    return withoutIdentityNumbers(code) !== code || (read.status === 'valid' && read.scheme === 'ID');
  }

  async notices({ after, ...query }: Query): Promise<PlainPage> {
    const { sectors, organs, townships } = this.catalogue.view({});
    const filter = readNoticeFilter(query, new Set(sectors.map(({ id }) => id)));
    const { kind, sector, ...where } = filter;
    const page = await this.allNotices.page({ categories: this.allNotices.categoriesOf(kind, sector), ...where, first: PAGE_SIZE, after: after ?? null });
    return noticesPage(filter, page, { organs, sectors, townships });
  }
}
