import { BadRequestException, ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { numberSql, spotTallies, workOutNumber, type ClosedMonth } from '@credit/db';
import { credentialOf, lastDayOf, operatorOf, type Caller, type Month } from '@credit/domain';
import { canonicalBytes } from '@credit/receipts';
import { givenText } from '../asked/given-text.js';
import { toAskedMonth, type AskedMonth } from '../coverage/coverage-request.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { dueOfMonth, judgedCategories, toBulletinContent } from './bulletin-content.js';
import { bulletinScope, readBulletinDocument, toBulletinDocument, type BulletinContent } from './bulletin-document.js';
import { toDraftComment } from './draft-comment.js';

/** A bulletin as it stands: a draft, or signed. */
export interface Bulletin {
  readonly content: BulletinContent;
  /** Null: a draft. */
  readonly closed: ClosedMonth | null;
}

const LONGEST = 2000;

/** 情况通报: drafted of every month, told to departments for their comments, and signed when the month is closed. */
@Injectable()
export class BulletinService {
  constructor(
    private readonly platform: Platform,
    private readonly coverage: CoverageService,
    private readonly access: AccessService,
  ) {}

  async find(given: string | null): Promise<Bulletin> {
    const asked = toAskedMonth(given, this.platform.today());
    const closed = await this.platform.store.closedMonths.find(asked.month);
    return closed ? { content: readBulletinDocument(closed.document), closed } : { content: await this.draft(asked), closed: null };
  }

  /** Signs a month's bulletin and keeps it for good. Refused before the month is over, and while files of it wait. */
  async close(given: string, operatorGiven: string | null, caller: Caller): Promise<Bulletin> {
    const { store, catalogue, signer } = this.platform;
    const [today, holder] = [this.platform.today(), credentialOf(caller)];
    const operator = caller.kind === 'client' ? givenText(operatorGiven, LONGEST) : operatorOf(caller);
    const asked = toAskedMonth(given, today);
    const { month } = asked;
    if (operator === null) throw new BadRequestException('请写明经办人 operator');
    if (today <= lastDayOf(month)) throw new UnprocessableEntityException(`${month} 还没有过完，${lastDayOf(month)} 以后才能关账`);
    if (await store.closedMonths.find(month)) throw new ConflictException(`${month} 已经关账`);
    const cells = await this.coverage.cells(asked);
    const waiting = cells.reduce((sum, { tally }) => sum + tally.waiting, 0);
    if (waiting > 0) throw new UnprocessableEntityException(`${month} 收到的文件还有 ${waiting} 份没有处理完，处理完再关账`);
    const document = canonicalBytes(toBulletinDocument(await this.draft(asked), { closedOn: today, operator, signer }));
    const sealed = { ...signer.seal(document), key: signer.published.id };
    if (!(await store.closedMonths.close({ month, closedOn: today, operator, holder, ...sealed }, dueOfMonth(catalogue, cells)))) throw new ConflictException(`${month} 已经关账`);
    await this.platform.audit.write({ action: 'bulletin.close', operator, organ: null, purpose: null, subjectId: null, detail: { month, digest: sealed.digest, holder } });
    return this.find(month);
  }

  /** A department's comment on a draft; a signed bulletin takes none. */
  async comment(fields: object, caller: Caller): Promise<Bulletin> {
    const { store, catalogue } = this.platform;
    const given: object & { readonly month?: unknown } = this.access.inNameOf(caller, 'answer-office', fields);
    const holder = credentialOf(caller);
    const { month } = toAskedMonth(givenText(given.month, LONGEST), this.platform.today());
    const { organ, said, operator } = toDraftComment(given, catalogue);
    if (await store.closedMonths.find(month)) throw new ConflictException(`${month} 的通报已经定稿，意见请写在下一期`);
    await store.closedMonths.comment(month, { organ, said, saidOn: this.platform.today(), operator, holder });
    await this.platform.audit.write({ action: 'bulletin.comment', operator, organ, purpose: null, subjectId: null, detail: { month, holder } });
    return this.find(month);
  }

  async getClosed(month: Month): Promise<ClosedMonth> {
    const closed = await this.platform.store.closedMonths.find(month);
    if (!closed) throw new NotFoundException(`${month} 还没有关账，没有签名的通报`);
    return closed;
  }

  private async draft({ month, asOf }: AskedMonth): Promise<BulletinContent> {
    const { catalogue, store } = this.platform;
    const scope = bulletinScope({ month, judged: judgedCategories(catalogue) }, null);
    const [cells, spots, comments, corrected, withdrawn] = await Promise.all([
      this.coverage.cells({ month, asOf }), spotTallies(store.pool, { from: month, until: month }), store.closedMonths.comments(month),
      workOutNumber(store.pool, numberSql('corrected', scope)), workOutNumber(store.pool, numberSql('withdrawn', scope)),
    ]);
    return toBulletinContent(catalogue, { month, asOf, cells, spots, later: { corrected, withdrawn }, comments });
  }
}
