import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Platform } from '../platform/platform.js';
import { ArrivalService } from './arrival.service.js';
import { BROWSER_COOKIE, readCookie, SESSION_COOKIE, signedInHint, writeCookie } from './cookies.js';
import { DepartureService } from './departure.service.js';
import { isFromOurselves, originOf } from './origin.js';
import { SessionService } from './session.service.js';
import { logSignIn } from './sign-in-trail.js';
import { SignInIssuer } from './sign-in-issuer.js';

/** Signing in at the sign-in service, coming back from it, and signing out. */
@Controller()
export class SignInController {
  constructor(
    private readonly departures: DepartureService,
    private readonly arrivals: ArrivalService,
    private readonly sessions: SessionService,
    private readonly issuer: SignInIssuer,
    private readonly platform: Platform,
  ) {}

  /** `?next=` the page of ours to which it leads, `?second-factor=1` where a second factor is needed. */
  @Get('sign-in')
  async depart(@Query() query: Readonly<Record<string, unknown>>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secure = this.sessions.isSecure(request);
    void reply.header('cache-control', 'no-store');
    const departure = await this.departures.depart(request, { next: query['next'], secondFactor: query['second-factor'] !== undefined, browser: readCookie(request, BROWSER_COOKIE, secure) });
    if ('refused' in departure) return void (await reply.redirect(`/sign-in/refused?why=${departure.refused}`, 303));
    await reply.header('set-cookie', writeCookie(BROWSER_COOKIE, departure.browser, secure)).redirect(departure.url, 303);
  }

  @Get('sign-in/callback')
  async arrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secure = this.sessions.isSecure(request);
    const browser = readCookie(request, BROWSER_COOKIE, secure);
    const arrival = await this.arrivals.arrive(request, browser);
    void reply.header('cache-control', 'no-store');
    if ('refused' in arrival) return void (await reply.redirect(`/sign-in/refused?why=${arrival.refused}`, 303));
    await reply.header('set-cookie', [await this.sessions.begin(request, arrival.begun), signedInHint(true, secure)]).redirect(arrival.next, 303);
  }

  /** Ends the session; the answer says where to go on, so that the sign-in service forgets it too. */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.platform.config;
    if (!isFromOurselves(request, publicUrl)) return void (await reply.status(403).send({ error: { status: 403, message: '退出登录请在本平台的页面上点“退出”' } }));
    const secure = this.sessions.isSecure(request);
    const ended = await this.sessions.end(request);
    if (ended) await logSignIn(this.platform, { action: 'sign-out', account: ended.account, organ: null, detail: {} });
    const home = `${originOf(request, publicUrl)}/`;
    // A sign-in service that cannot be reached keeps nobody signed in here.
    const url = ended ? await this.issuer.of(request).oidc.leave(ended.idToken, home).catch(() => null) : null;
    await reply.header('cache-control', 'no-store').header('set-cookie', [writeCookie(SESSION_COOKIE, null, secure), signedInHint(false, secure)]).send({ goTo: url?.href ?? '/' });
  }
}
