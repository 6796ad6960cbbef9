import { applyDecorators, createParamDecorator, SetMetadata, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import type { Act, Caller } from '@credit/domain';
import { DEMAND, type Demand } from './demand.js';
import { DemandInterceptor } from './demand.interceptor.js';
import { callerOf, requestOf } from './request.js';

/** Lets only callers through who may do this: everything that writes, or reads what is not public. Over REST and GraphQL alike. */
export function Demands(act: Act, refusal: Demand['refusal'] = 'throw'): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(DEMAND, { act, refusal } satisfies Demand), UseInterceptors(DemandInterceptor));
}

/** Who calls: of a handler under `Demands`. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(requestOf(context)));
