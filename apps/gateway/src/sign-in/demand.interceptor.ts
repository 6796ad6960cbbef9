import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, of, throwError, type Observable } from 'rxjs';
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
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const demand = this.reflector.getAllAndOverride<Demand>(DEMAND, [context.getHandler(), context.getClass()]);
    const refuse = (error: unknown): Observable<unknown> => (error instanceof AccessRefused && demand.refusal === 'answer' ? of(toAnswer(error.refusal)) : throwError(() => error));
    const request = requestOf(context);
    try {
      const caller = await this.signIn.getCaller(request);
      this.access.check(caller, demand.act);
      admitted(request, caller);
    } catch (error) {
      return refuse(error);
    }
    return next.handle().pipe(catchError(refuse));
  }
}
