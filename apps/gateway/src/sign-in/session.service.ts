import { Injectable } from '@nestjs/common';
import type { SessionBegun, SessionClock, SessionEnded } from '@credit/db';
import { ANONYMOUS, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { AccessRefused } from './access-refused.js';
import { callerOfSession } from './caller-of-session.js';
import { readCookie, SESSION_COOKIE, writeCookie } from './cookies.js';
import { isFromOurselves, originOf } from './origin.js';
import { toRefusal } from './refusal-words.js';
import type { SignInRequest } from './request.js';
import { sendCookie } from './sent-cookies.js';

/** Sessions in browsers: who somebody is, by a cookie that scripts cannot read. */
@Injectable()
export class SessionService {
  constructor(private readonly platform: Platform) {}

  /** Who has signed in; anonymous without a session, or with one that is over. Throws where a foreign page would change something. */
  async findCaller(request: SignInRequest): Promise<Caller> {
    const token = readCookie(request, SESSION_COOKIE, this.isSecure(request));
    if (token === undefined) return ANONYMOUS;
    const { sessions } = this.platform.store;
    const clock = this.clock();
    const session = await sessions.find(token, clock);
    if (!session) return ANONYMOUS;
    if (!isFromOurselves(request, this.platform.config.publicUrl)) {
      throw new AccessRefused(toRefusal({ allowed: false, rule: 'cross-site', message: '这个请求不是从本平台的页面发出的' }, this.platform.catalogue));
    }
    const fresh = await sessions.rotate(token, session, clock);
    if (fresh === undefined) await sessions.note(session, clock.moment);
    else sendCookie(request, writeCookie(SESSION_COOKIE, fresh, this.isSecure(request)));
    return callerOfSession(session);
  }

  /** Begins a session under a secret never used before; the one that the browser had is over. The answer is the cookie. */
  async begin(request: SignInRequest, begun: SessionBegun): Promise<string> {
    await this.end(request);
    return writeCookie(SESSION_COOKIE, await this.platform.store.sessions.begin(begun, this.clock()), this.isSecure(request));
  }

  /** Ends the session of the browser, if it has one; the answer is what the sign-in service wants to see when somebody signs out. */
  async end(request: SignInRequest): Promise<SessionEnded | undefined> {
    const token = readCookie(request, SESSION_COOKIE, this.isSecure(request));
    return token === undefined ? undefined : this.platform.store.sessions.end(token, this.platform.now());
  }

  isSecure(request: SignInRequest): boolean {
    return originOf(request, this.platform.config.publicUrl).startsWith('https:');
  }

  private clock(): SessionClock {
    return { law: this.platform.catalogue.access.session, moment: this.platform.now() };
  }
}
