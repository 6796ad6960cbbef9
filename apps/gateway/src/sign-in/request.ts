import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';

/** A request as far as sign-in looks at it. */
export interface SignInRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly method?: string;
  readonly ip?: string;
  readonly protocol?: string;
  readonly host?: string;
}

/** The request behind a handler of REST or GraphQL. */
export function requestOf(context: ExecutionContext): SignInRequest {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<SignInRequest>();
  return GqlExecutionContext.create(context).getContext<{ readonly request: SignInRequest }>().request;
}

const CALLERS = new WeakMap<SignInRequest, Caller>();

/** Notes who was let through. */
export function admitted(request: SignInRequest, caller: Caller): void {
  CALLERS.set(request, caller);
}

/** Who was let through. Throws where nobody was asked: a handler without `Demands` has no caller. */
export function callerOf(request: SignInRequest): Caller {
  const caller = CALLERS.get(request);
  if (!caller) throw new Error('the handler asks who calls without demanding anything of callers');
  return caller;
}
