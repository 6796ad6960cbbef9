import { Injectable } from '@nestjs/common';
import { ACTS, ANONYMOUS, ANY_ORGAN, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { bearerToken } from './bearer.js';
import { isSigned } from './client-tokens.js';
import type { SignInRequest } from './request.js';
import { SessionService } from './session.service.js';
import { SignInIssuer } from './sign-in-issuer.js';

export type { SignInRequest } from './request.js';

/** Who calls. */
@Injectable()
export class SignInService {
  /** A request is asked for its caller by what guards it and again by what it reaches. */
  private readonly known = new WeakMap<SignInRequest, Promise<Caller>>();

  constructor(
    private readonly platform: Platform,
    private readonly sessions: SessionService,
    private readonly issuer: SignInIssuer,
  ) {}

  /** Who calls; anonymous for anybody without a valid credential. */
  getCaller(request: SignInRequest): Promise<Caller> {
    const known = this.known.get(request);
    if (known) return known;
    const caller = this.findCaller(request);
    this.known.set(request, caller);
    return caller;
  }

  /** A credential in the header counts, not a cookie beside it. */
  private async findCaller(request: SignInRequest): Promise<Caller> {
    const token = bearerToken(request.headers['authorization']);
    if (token === undefined) return this.sessions.findCaller(request);
    if (isSigned(token)) return (await this.issuer.of(request).tokens.find(token, this.platform.now())) ?? ANONYMOUS;
    // The operator's credential opens everything: it belongs to the server's shell, and no browser is to hold it.
    if (request.headers['sec-fetch-site'] !== undefined || request.headers['cookie'] !== undefined) return ANONYMOUS;
    const holder = await this.platform.store.credentials.findHolder(token);
    return holder === undefined ? ANONYMOUS : { kind: 'client', name: holder, organ: null, scopes: [...ACTS, ANY_ORGAN] };
  }
}
