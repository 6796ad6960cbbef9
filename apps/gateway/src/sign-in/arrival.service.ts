import { Injectable, Logger } from '@nestjs/common';
import { RoleRefused, type Account, type SessionBegun, type SignInAttempt } from '@credit/db';
import { Platform } from '../platform/platform.js';
import { CALLBACK } from './callback.js';
import { originOf } from './origin.js';
import type { SignInRequest } from './request.js';
import { SignInIssuer } from './sign-in-issuer.js';
import { logSignIn } from './sign-in-trail.js';
import { authenticationIn, vouchedIn } from './vouched.js';

/** Why a sign-in came to nothing; the page `/sign-in/refused` says each in words. */
export type SignInRefused = 'expired' | 'declined' | 'unproved' | 'closed' | 'no-organ' | 'moved' | 'roles';

export type SignInArrival = { readonly begun: SessionBegun; readonly next: string } | { readonly refused: SignInRefused };

/** Takes in who comes back from the sign-in service. */
@Injectable()
export class ArrivalService {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly platform: Platform,
    private readonly issuer: SignInIssuer,
  ) {}

  /** A return is taken once, from the browser that went, and only with an ID token that proves it. */
  async arrive(request: SignInRequest & { readonly url: string }, browser: string | undefined): Promise<SignInArrival> {
    const moment = this.platform.now();
    const callback = new URL(request.url, originOf(request, this.platform.config.publicUrl));
    const state = callback.searchParams.get('state') ?? '';
    const attempt = browser === undefined ? undefined : await this.platform.store.signInAttempts.take(state, browser, moment);
    // What belongs to no departure of ours leaves no trace: anybody may ask for it, as often as they like.
    if (!attempt) return { refused: 'expired' };
    const arrival = callback.searchParams.has('error') ? ({ refused: 'declined' } as const) : await this.prove(request, { callback, state, attempt });
    if ('refused' in arrival) await logSignIn(this.platform, { action: 'sign-in.refuse', account: null, organ: null, detail: { why: arrival.refused } });
    return arrival;
  }

  private async prove(request: SignInRequest, { callback, state, attempt }: { readonly callback: URL; readonly state: string; readonly attempt: SignInAttempt }): Promise<SignInArrival> {
    const { oidc } = this.issuer.of(request);
    const { search } = callback;
    try {
      const { claims, idToken } = await oidc.arrive(new URL(`${CALLBACK}${search}`, callback), { ...attempt, state });
      const vouched = vouchedIn(claims, oidc.settings, this.platform.today());
      const account = await this.platform.store.accounts.admit(vouched);
      const refused = refusedOf(account, vouched.organ);
      if (refused) return { refused };
      const authentication = authenticationIn(claims, oidc.settings, this.platform.now());
      await logSignIn(this.platform, { action: 'sign-in', account: account.id, organ: account.organ, detail: { secondFactor: authentication.secondFactorAt !== null } });
      return { begun: { account: account.id, ...authentication, idToken }, next: attempt.next };
    } catch (error) {
      if (error instanceof RoleRefused) return { refused: 'roles' };
      this.logger.warn(`登录没有成功：${error instanceof Error ? error.message : String(error)}`);
      return { refused: 'unproved' };
    }
  }
}

/** Who works for another organ than before, or for none, is no officer of the old one: a security administrator decides anew. */
function refusedOf({ organ, roles, closed }: Account, vouchedOrgan: string | null): SignInRefused | undefined {
  if (closed) return 'closed';
  if (roles.includes('citizen') || roles.includes('representative')) return undefined;
  if (organ === null) return 'no-organ';
  return vouchedOrgan !== null && vouchedOrgan !== organ ? 'moved' : undefined;
}
