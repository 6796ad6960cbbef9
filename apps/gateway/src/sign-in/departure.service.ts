import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Platform } from '../platform/platform.js';
import { CALLBACK } from './callback.js';
import { IssuerAway } from './issuer-away.js';
import type { Departure } from './oidc-client.js';
import { originOf } from './origin.js';
import { ownPath } from './own-path.js';
import type { SignInRequest } from './request.js';
import { SignInIssuer } from './sign-in-issuer.js';

/** A sign-in as it is asked for. */
export interface DepartureAsked {
  readonly next: unknown;
  readonly secondFactor: boolean;
  /** What an earlier sign-in left in the browser: two tabs may sign in side by side. */
  readonly browser: string | undefined;
}

/** Sends somebody who wants to sign in to the sign-in service. */
@Injectable()
export class DepartureService {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly platform: Platform,
    private readonly issuer: SignInIssuer,
  ) {}

  /** `away`: the sign-in service does not answer. */
  async depart(request: SignInRequest, asked: DepartureAsked): Promise<{ readonly url: string; readonly browser: string } | { readonly refused: 'away' }> {
    const { oidc } = this.issuer.of(request);
    const redirectUri = `${originOf(request, this.platform.config.publicUrl)}${CALLBACK}`;
    try {
      const { url, ...secrets } = await oidc.depart(redirectUri, asked);
      return { url: url.href, browser: await this.keep(secrets, asked) };
    } catch (error) {
      if (!(error instanceof IssuerAway)) throw error;
      this.logger.error(`登录服务 ${oidc.settings.issuer} 没有应答：${String(error.cause)}`);
      return { refused: 'away' };
    }
  }

  /** Keeps what the way back is proved by; the answer is what the browser is told to bring back. */
  private async keep({ state, nonce, verifier }: Omit<Departure, 'url'>, { next, browser: known }: DepartureAsked): Promise<string> {
    const browser = known ?? randomBytes(32).toString('base64url');
    await this.platform.store.signInAttempts.begin({ state, browser }, { nonce, verifier, next: ownPath(typeof next === 'string' ? next : undefined) }, this.platform.now());
    return browser;
  }
}
