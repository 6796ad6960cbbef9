import { Injectable } from '@nestjs/common';
import { ageOn, ANY_ORGAN, credentialOf, operatorOf, organOf, readIdentifier, type Caller, type CreditSubject } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import type { GuardianConfirmed, GuardianInput, GuardianRefusal } from './guardian.types.js';

interface FoundWard {
  readonly subject: CreditSubject;
  readonly guardian: string;
  readonly document: string;
}

/** Guardians look at the files of minors in their place (未成年人保护法第四条; 个人信息保护法第三十一条). */
@Injectable()
export class GuardianService {
  constructor(private readonly platform: Platform) {}

  async confirm(input: GuardianInput, caller: Caller): Promise<GuardianConfirmed | GuardianRefusal> {
    const found = await this.wardOf(input, caller);
    if ('code' in found) return found;
    if (!this.isMinor(found.subject)) return { code: 'NOT_A_MINOR', message: '年满十八周岁的，由本人查看自己的档案' };
    const { guardian, document } = found;
    const done = await this.platform.store.guardianships.confirm({ wardId: found.subject.id, guardian, document, by: credentialOf(caller), on: this.platform.today() });
    if (!done) return { code: 'ALREADY_CONFIRMED', message: '这个监护关系已经核验过了' };
    await this.log('guardian.confirm', found.subject, caller);
    return { inForce: true };
  }

  async end(input: GuardianInput, caller: Caller): Promise<GuardianConfirmed | GuardianRefusal> {
    const found = await this.wardOf(input, caller);
    if ('code' in found) return found;
    const { guardian, document: reason } = found;
    const done = await this.platform.store.guardianships.end({ wardId: found.subject.id, guardian, reason, by: credentialOf(caller), on: this.platform.today() });
    if (!done) return { code: 'NOT_CONFIRMED', message: '没有核验过这个监护关系' };
    await this.log('guardian.end', found.subject, caller);
    return { inForce: false };
  }

  /** The minors in whose place the caller looks today: who has grown up looks for themselves. */
  async wardsOf(caller: Caller): Promise<readonly number[]> {
    if (caller.kind !== 'citizen') return [];
    const ids = await this.platform.store.guardianships.wardsOf(caller.account);
    const files = await Promise.all(ids.map((id) => this.platform.store.profiles.findOwn(id, this.platform.today())));
    return files.flatMap((file) => (file && this.isMinor(file.subject) ? [file.subject.id] : []));
  }

  private isMinor({ bornOn }: CreditSubject): boolean {
    return bornOn !== null && ageOn(bornOn, this.platform.today()) < this.platform.catalogue.publicationLaw.minors.adultFrom;
  }

  private async wardOf(input: GuardianInput, caller: Caller): Promise<GuardianRefusal | FoundWard> {
    if (caller.kind === 'client' && !caller.scopes.includes(ANY_ORGAN)) return { code: 'NOT_ALLOWED', message: '监护关系由安全管理员或者窗口核验' };
    const day = this.platform.today();
    const document = input.document.trim();
    if (document === '') return { code: 'DOCUMENT_MISSING', message: '请写明核验所凭的文书，或者解除的理由' };
    const [ward, guardian] = [input.ward, input.guardian].map((number) => readIdentifier(number, { schemes: ['ID'], day }));
    if (guardian?.status !== 'valid') return { code: 'GUARDIAN_INVALID', message: '监护人的公民身份号码不对' };
    const profile = ward?.status === 'valid' ? await this.platform.store.profiles.find({ scheme: 'ID', value: ward.value, asOf: day }) : undefined;
    return profile ? { subject: profile.subject, guardian: guardian.value, document } : { code: 'WARD_UNKNOWN', message: '平台没有这个未成年人的信息' };
  }

  private async log(action: 'guardian.confirm' | 'guardian.end', ward: CreditSubject, caller: Caller): Promise<void> {
    await this.platform.audit.write({
      action, operator: operatorOf(caller), organ: organOf(caller), purpose: null, subjectId: ward.id, account: credentialOf(caller), detail: {},
    });
  }
}
