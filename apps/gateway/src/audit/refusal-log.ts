import { Injectable } from '@nestjs/common';
import { writtenBy, type Act, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { RefusedAttempts } from './refused-attempts.js';

/** Writes down who was not let do what, by which rule. */
@Injectable()
export class RefusalLog {
  private readonly attempts: RefusedAttempts;

  constructor(platform: Platform) {
    this.attempts = new RefusedAttempts(({ what, by, rule, more }) =>
      platform.audit.write({ action: 'access.refused', ...by, organ: null, purpose: null, subjectId: null, object: what, result: 'refused', detail: { rule, more } }),
    );
  }

  note({ caller, act, rule, address }: { readonly caller: Caller; readonly act: Act; readonly rule: string; readonly address: string }): Promise<void> {
    return this.attempts.note({ address, what: act, by: writtenBy(caller), rule });
  }
}
