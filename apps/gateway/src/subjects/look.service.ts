import { BadRequestException, Injectable } from '@nestjs/common';
import { credentialOf, isUscc, operatorOf, readIdentifier, tidyIdentifier, type Act, type Caller, type Capacity, type GivenAuthorisation } from '@credit/domain';
import { RefusalLog } from '../audit/refusal-log.js';
import { Platform } from '../platform/platform.js';
import { AccessRefused } from '../sign-in/access-refused.js';
import { AccessService } from '../sign-in/access.service.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { toGiven } from './given-authorisation.js';
import type { ViewerInput } from './subject.types.js';

/** Who looks at what is not public, and in which capacity they ask to. */
export interface Look {
  readonly caller: Caller;
  readonly capacity: Capacity;
  readonly holder: string;
}

/** Whether somebody may ask to look at what is not public of a subject; whether it is theirs to see is decided of the subject. */
@Injectable()
export class LookService {
  constructor(
    private readonly platform: Platform,
    private readonly signIn: SignInService,
    private readonly access: AccessService,
    private readonly refusals: RefusalLog,
  ) {}

  /** Throws `AccessRefused` where the caller may not, which is written down, 400 where it is not said for which organ and what for. */
  async lookOf(input: ViewerInput, code: string, request: SignInRequest): Promise<Look> {
    const caller = await this.signIn.getCaller(request);
    const act = this.actOf(input, code, caller);
    try {
      this.access.check(caller, act);
      return { caller, capacity: await this.capacityOf(input, code, caller), holder: credentialOf(caller) };
    } catch (error) {
      if (error instanceof AccessRefused) await this.refusals.note({ caller, act, rule: error.refusal.rule, address: request.ip ?? '' });
      throw error;
    }
  }

  private async capacityOf(input: ViewerInput, code: string, caller: Caller): Promise<Capacity> {
    switch (input.kind) {
      case 'self':
        return { as: 'self' };
      case 'administrator':
        return { as: 'administrator', operator: operatorOf(caller) };
      case 'authorised': {
        if (textOf(input.authorisation) === '') throw new BadRequestException('凭授权查看须写明授权编号 authorisation');
        return { as: 'authorised', operator: operatorOf(caller), authorisation: await this.given(input) };
      }
      case 'organ':
        return { as: 'organ', ...this.officer(caller, this.actOf(input, code, caller), input) };
      case 'procurement': {
        const project = textOf(input.project);
        if (project === '') throw new BadRequestException('采购、招标单位查看须写明项目 project');
        return { as: 'procurement', ...this.officer(caller, 'check', input), project, authorisation: await this.given(input) };
      }
    }
  }

  private actOf({ kind }: ViewerInput, code: string, caller: Caller): Act {
    switch (kind) {
      case 'self':
        return caller.kind === 'client' ? this.officersAct(code) : 'look-at-own-file';
      case 'authorised':
        return 'use-authorisation';
      case 'organ':
        return this.officersAct(code);
      case 'procurement':
        return 'check';
      case 'administrator':
        return 'look-masked';
    }
  }

  private async given({ authorisation }: ViewerInput): Promise<GivenAuthorisation | undefined> {
    const number = textOf(authorisation);
    return number === '' ? undefined : toGiven(await this.platform.store.authorisations.find(number), this.platform.today());
  }

  private officer(caller: Caller, act: Act, input: ViewerInput): { readonly organ: string; readonly operator: string; readonly purpose: string } {
    const named: { readonly organ?: unknown; readonly operator?: unknown } = this.access.inNameOf(caller, act, input);
    const [organ, operator, purpose] = [tidyIdentifier(textOf(named.organ)), textOf(named.operator), textOf(input.purpose)];
    if (organ === '' || operator === '' || purpose === '') throw new BadRequestException('部门查询须写明机构代码、经办人和用途');
    if (!isUscc(organ)) throw new BadRequestException(`查询部门的代码 ${organ} 不是有效的统一社会信用代码`);
    return { organ, operator, purpose };
  }

  private officersAct(code: string): Act {
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: this.platform.today() });
    return read.status === 'valid' && read.scheme === 'ID' ? 'look-at-person' : 'look-at-subject';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
