import { BadRequestException, Injectable } from '@nestjs/common';
import { credentialOf, isUscc, readIdentifier, tidyIdentifier, type Act, type Caller, type Viewer } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import type { ViewerInput } from './subject.types.js';

/** In which capacity somebody looks at a subject, and under which credential. */
export interface Look {
  readonly viewer: Viewer;
  readonly holder: string;
}

/** Whether somebody may look at what is not public of a subject. */
@Injectable()
export class LookService {
  constructor(
    private readonly platform: Platform,
    private readonly signIn: SignInService,
    private readonly access: AccessService,
  ) {}

  /** Throws `AccessRefused` where the caller may not, 400 where it is not said for which organ and what for. */
  async lookOf(input: ViewerInput, code: string, request: SignInRequest): Promise<Look> {
    const caller = await this.signIn.getCaller(request);
    const act: Act = this.isPersons(code) ? 'look-at-person' : 'look-at-subject';
    const holder = credentialOf(caller);
    this.access.check(caller, act);
    if (input.kind === 'self') {
      // The subject itself signs in and asks for `me`; only the operator, whom it asks at the window, looks in its place.
      if (!this.access.seesAll(caller, act) || caller.kind !== 'client') throw new BadRequestException('查看自己的档案请登录后打开“我的信用档案”（me）');
      return { viewer: { kind: 'self' }, holder };
    }
    return { viewer: this.officer(caller, act, input), holder };
  }

  private officer(caller: Caller, act: Act, input: ViewerInput): Viewer {
    const named: { readonly organ?: unknown; readonly operator?: unknown } = this.access.inNameOf(caller, act, input);
    const [organ, operator, purpose] = [tidyIdentifier(textOf(named.organ)), textOf(named.operator), input.purpose?.trim() ?? ''];
    if (organ === '' || operator === '' || purpose === '') throw new BadRequestException('部门查询须写明机构代码、经办人和用途');
    if (!isUscc(organ)) throw new BadRequestException(`查询部门的代码 ${organ} 不是有效的统一社会信用代码`);
    return { kind: 'organ', organ, operator, purpose };
  }

  private isPersons(code: string): boolean {
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: this.platform.today() });
    return read.status === 'valid' && read.scheme === 'ID';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
