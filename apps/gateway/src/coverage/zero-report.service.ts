import { BadRequestException, ConflictException, Injectable, UnprocessableEntityException } from '@nestjs/common';
import { expectedSenders } from '@credit/catalogue';
import { keepZeroReport, type ZeroReport } from '@credit/db';
import { credentialOf, isUscc, monthOf, notCollected, tidyIdentifier, type Caller } from '@credit/domain';
import { givenText } from '../asked/given-text.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { CoverageService } from './coverage.service.js';
import { dueOf } from './expected-cells.js';

const LONGEST = 100;

/** 零报告: a department says that of a category there is nothing to report in what is due this month. */
@Injectable()
export class ZeroReportService {
  constructor(
    private readonly platform: Platform,
    private readonly coverage: CoverageService,
    private readonly access: AccessService,
  ) {}

  /** `{organ?, category, operator?}`. Refused where nobody asks for it, and where records came this month. */
  async say(fields: object, caller: Caller): Promise<ZeroReport> {
    const { catalogue, store } = this.platform;
    const given: Readonly<Record<string, unknown>> = { ...this.access.inNameOf(caller, 'answer-office', fields) };
    const holder = credentialOf(caller);
    const [organ, item, operator] = [tidyIdentifier(givenText(given['organ'], LONGEST) ?? ''), givenText(given['category'], LONGEST) ?? '', givenText(given['operator'], LONGEST)];
    if (!isUscc(organ)) throw new BadRequestException('请写明报送单位的统一社会信用代码 organ');
    if (operator === null) throw new BadRequestException('请写明经办人 operator');
    const category = catalogue.categories.get(item);
    if (!category) throw new BadRequestException(`没有信息类别 ${item}`);
    const today = this.platform.today();
    const [month, name] = [monthOf(today), catalogue.organs.get(organ)?.name ?? organ];
    if (category.sealed || notCollected(category, today)) throw new UnprocessableEntityException(`“${category.name}”现在不收，不需要零报告`);
    if (!expectedSenders(catalogue, category).some(({ id }) => id === organ)) throw new UnprocessableEntityException(`${name}不是“${category.name}”的应报单位，不需要零报告`);
    const { assessed, due } = dueOf(catalogue, category, month);
    if (!assessed) throw new UnprocessableEntityException(`“${category.name}”不要求零报告，有发生才报`);
    if (due.status === 'not-due') throw new UnprocessableEntityException(`“${category.name}”${month} 没有到期的期次，不需要零报告`);
    const cell = (await this.coverage.cells({ month, asOf: today })).find((each) => each.department === organ && each.category === item);
    if (cell?.state === 'reported' || cell?.state === 'waiting') throw new ConflictException(`${name}这个月已经报送了“${category.name}”的文件，不能再说没有`);
    const said = await keepZeroReport(store.pool, { organ, item, month, saidOn: today, operator, holder });
    await this.platform.audit.write({ action: 'coverage.zero-report', operator, organ, purpose: null, subjectId: null, detail: { category: item, month, holder } });
    return said;
  }
}
