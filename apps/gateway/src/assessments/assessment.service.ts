import { BadRequestException, ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import type { YearlyAssessment } from '@credit/catalogue';
import type { ClosedYear } from '@credit/db';
import { credentialOf, operatorOf, type Caller, type Day } from '@credit/domain';
import { canonicalBytes } from '@credit/receipts';
import { givenText } from '../asked/given-text.js';
import { toDraftComment } from '../bulletins/draft-comment.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { begunMonths, toAssessedYear, type AssessedYear, type YearRequest } from './assessed-year.js';
import { toAssessmentContent } from './assessment-content.js';
import { readAssessmentDocument, toAssessmentDocument, type AssessmentContent, type LossLine } from './assessment-document.js';
import { AssessmentFactsService } from './assessment-facts.service.js';

/** An assessment as it stands: a draft, as of an earlier day, or signed. */
export interface Assessment {
  readonly content: AssessmentContent;
  /** Null: not the signed one. */
  readonly closed: ClosedYear | null;
  readonly state: 'draft' | 'as-of' | 'closed';
}

const LONGEST = 2000;

/** 年度绩效评价: drafted of every year, told to departments for their comments, and signed when the year is closed. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly platform: Platform,
    private readonly facts: AssessmentFactsService,
    private readonly access: AccessService,
  ) {}

  /** The signed one of a closed year; a draft otherwise; asked for as of a day, what was known then by the formula of today. */
  async find(asked: YearRequest, caller: Caller): Promise<Assessment> {
    const year = this.toYear(asked);
    await this.platform.audit.write({ action: 'assessment.look', operator: credentialOf(caller), organ: null, purpose: null, subjectId: null, detail: { year: year.year, asOf: asked.asOf ?? null } });
    return this.findOf(year, asked.asOf ?? null);
  }

  /** For what a department lost its points; its own it may see, the office those of all. */
  async losses(asked: YearRequest, department: string, caller: Caller): Promise<readonly LossLine[]> {
    this.access.check(caller, 'look-at-submission', department);
    const { content } = await this.find(asked, caller);
    const found = content.departments.find(({ id }) => id === department);
    if (!found) throw new NotFoundException(`没有参评的部门 ${department}`);
    return found.losses;
  }

  /** Signs the assessment and keeps it for good. Refused before the year is over, and while a month of it is not closed. */
  async close(given: number, operatorGiven: string | null, caller: Caller): Promise<Assessment> {
    const { store, signer } = this.platform;
    const [today, holder] = [this.platform.today(), credentialOf(caller)];
    const operator = caller.kind === 'client' ? givenText(operatorGiven, LONGEST) : operatorOf(caller);
    const year = this.toYear({ year: given });
    if (operator === null) throw new BadRequestException('请写明经办人 operator');
    if (today <= `${given}-12-31`) throw new UnprocessableEntityException(`${given} 年还没有过完，年末以后才能定稿`);
    if (await store.closedYears.find(given)) throw new ConflictException(`${given} 年的评价已经定稿`);
    const closedMonths = await store.closedMonths.months();
    const open = begunMonths(year).filter((month) => !closedMonths.includes(month));
    if (open.length > 0) throw new UnprocessableEntityException(`评价以各月的通报为准，${open.join('、')} 还没有关账，先关账再定稿`);
    const document = canonicalBytes(toAssessmentDocument(await this.draft(year), { closedOn: today, operator, signer }));
    const sealed = { ...signer.seal(document), key: signer.published.id };
    if (!(await store.closedYears.close({ year: given, closedOn: today, operator, holder, ...sealed }))) throw new ConflictException(`${given} 年的评价已经定稿`);
    await this.platform.audit.write({ action: 'assessment.close', operator, organ: null, purpose: null, subjectId: null, detail: { year: given, digest: sealed.digest, holder } });
    return this.findOf(year, null);
  }

  /** A department's comment on a draft; a signed assessment takes none. */
  async comment(fields: { readonly year: number }, caller: Caller): Promise<Assessment> {
    const { store, catalogue } = this.platform;
    const holder = credentialOf(caller);
    const { organ, said, operator } = toDraftComment(this.access.inNameOf(caller, 'answer-office', fields), catalogue);
    const year = this.toYear({ year: fields.year });
    if (await store.closedYears.find(year.year)) throw new ConflictException(`${year.year} 年的评价已经定稿，不再收意见；有异议的请向联席会议办公室书面提出`);
    await store.closedYears.comment(year.year, { organ, said, saidOn: this.platform.today(), operator, holder });
    await this.platform.audit.write({ action: 'assessment.comment', operator, organ, purpose: null, subjectId: null, detail: { year: year.year, holder } });
    return this.findOf(year, null);
  }

  async getClosed(year: number): Promise<ClosedYear> {
    const closed = await this.platform.store.closedYears.find(year);
    if (!closed) throw new NotFoundException(`${year} 年的评价还没有定稿，没有签名的文件`);
    return closed;
  }

  private async findOf(year: AssessedYear, asOf: Day | null): Promise<Assessment> {
    if (asOf !== null) return { content: await this.draft(year), closed: null, state: 'as-of' };
    const closed = await this.platform.store.closedYears.find(year.year);
    return closed ? { content: readAssessmentDocument(closed.document), closed, state: 'closed' } : { content: await this.draft(year), closed: null, state: 'draft' };
  }

  private async draft(year: AssessedYear): Promise<AssessmentContent> {
    return toAssessmentContent(this.platform.catalogue, this.formula(), await this.facts.gather(year));
  }

  private toYear(asked: YearRequest): AssessedYear {
    return toAssessedYear(asked, { today: this.platform.today(), firstMonth: this.formula().firstMonth });
  }

  private formula(): YearlyAssessment {
    const formula = this.platform.catalogue.yearlyAssessment;
    if (formula === null) throw new UnprocessableEntityException('评价办法还没有写进目录数据（joint-meeting.yaml 的 yearly_assessment），没有依据不作评价');
    return formula;
  }
}
