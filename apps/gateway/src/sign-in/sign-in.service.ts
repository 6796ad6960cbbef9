import { Injectable, UnauthorizedException } from '@nestjs/common';
import { Platform } from '../platform/platform.js';
import { bearerToken } from './bearer.js';

/** A request as far as sign-in looks at it. */
export interface SignInRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const NEEDED = '请先登录或出示凭证（Authorization: Bearer …）';

/** Who calls. Until sign-in by OpenID Connect comes, the operator's credential is the only one. */
@Injectable()
export class SignInService {
  /** A request is asked for its holder by its guard and again by what it reaches. */
  private readonly known = new WeakMap<SignInRequest, Promise<string | undefined>>();

  constructor(private readonly platform: Platform) {}

  /** Name of the credential; undefined for anybody without a valid one. */
  findHolder(request: SignInRequest): Promise<string | undefined> {
    const known = this.known.get(request);
    if (known) return known;
    const token = bearerToken(request.headers['authorization']);
    const holder = token === undefined ? Promise.resolve(undefined) : this.platform.store.credentials.findHolder(token);
    this.known.set(request, holder);
    return holder;
  }

  /** Throws 401 without a valid credential. */
  async getHolder(request: SignInRequest): Promise<string> {
    const holder = await this.findHolder(request);
    if (holder === undefined) throw new UnauthorizedException(NEEDED);
    return holder;
  }

  get needed(): string {
    return NEEDED;
  }
}
