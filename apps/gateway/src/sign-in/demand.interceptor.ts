import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, from, of, switchMap, throwError, type Observable } from 'rxjs';
import { ANONYMOUS, type Caller } from '@credit/domain';
import { RefusalLog } from '../audit/refusal-log.js';
import { AccessRefused } from './access-refused.js';
import { AccessService } from './access.service.js';
import { DEMAND, type Demand } from './demand.js';
import { toAnswer } from './refusal.types.js';
import { admitted, requestOf } from './request.js';
import { SignInService } from './sign-in.service.js';

/** Asks of every caller what `Demands` says, before anything else is done; refusals met later are told in the same way. */
@Injectable()
export class DemandInterceptor implements NestInterceptor {
  constructor(
    private readonly signIn: SignInService,
    private readonly access: AccessService,
    private readonly reflector: Reflector,
    private readonly refusals: RefusalLog,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const demand = this.reflector.getAllAndOverride<Demand>(DEMAND, [context.getHandler(), context.getClass()]);
    const request = requestOf(context);
    let caller: Caller = ANONYMOUS;
    const tell = (error: unknown): Observable<unknown> => (error instanceof AccessRefused && demand.refusal === 'answer' ? of(toAnswer(error.refusal)) : throwError(() => error));
    const refuse = (error: unknown): Observable<unknown> => {
      if (!(error instanceof AccessRefused)) return tell(error);
      const noted = this.refusals.note({ caller, act: demand.act, rule: error.refusal.rule, address: request.ip ?? '' });
      return from(noted).pipe(switchMap(() => tell(error)));
    };
    try {
      caller = await this.signIn.getCaller(request);
      this.access.check(caller, demand.act);
      admitted(request, caller);
    } catch (error) {
      return refuse(error);
    }
    return next.handle().pipe(catchError(refuse));
  }
}
