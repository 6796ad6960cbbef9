import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Platform } from '../platform/platform.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { addressKey } from './address-key.js';
import { limitedCaller, showsCredential, type LimitedCaller } from './limited-caller.js';
import { Probing, type Look } from './probing.js';
import { RequestLimits } from './request-limits.js';
import type { TooMany } from './too-many.js';

const WHO: Readonly<Record<LimitedCaller['counted'], string>> = { address: '网络地址', account: '账号', client: '接口凭证' };

/** Who asks, how often, and whether for what is not there. */
@Injectable()
export class LimitsService {
  private readonly logger = new Logger('limits');
  private readonly callers = new WeakMap<object, LimitedCaller>();
  private readonly requests: RequestLimits;
  private readonly probing: Probing;
  private readonly refusals = new Map<string, number>();

  constructor(
    platform: Platform,
    private readonly signIn: SignInService,
  ) {
    const { limits } = platform.config;
    this.requests = new RequestLimits(limits);
    // Who probes is told, never what for: a code may be somebody's.
    this.probing = new Probing(limits, ({ counted, key }, look) => this.logger.warn(`逐个试探（${look}）：${WHO[counted]} ${key} 暂停查询`));
  }

  /** Counts the request. Returns why it is not answered, or after how many milliseconds it is. */
  async admit(request: FastifyRequest): Promise<TooMany | { readonly delayMs: number }> {
    const now = Date.now();
    const met = await this.meet(request, now);
    if ('limit' in met) this.refusals.set(met.limit, (this.refusals.get(met.limit) ?? 0) + 1);
    return met;
  }

  /** Under what the request's caller is counted; undefined for requests that are not limited. */
  callerOf(request: object): LimitedCaller | undefined {
    return this.callers.get(request);
  }

  /** The request costs as much as `more` others on top: the caller's next ones are counted accordingly. */
  charge(request: object, more: number): void {
    const caller = this.callers.get(request);
    if (caller) this.requests.charge(caller, more, Date.now());
  }

  /** A look for something by its code, name or number was answered. */
  note(request: object, look: Look, found: boolean): void {
    const caller = this.callers.get(request);
    if (caller) this.probing.note(caller, look, { found }, Date.now());
  }

  lines(): readonly string[] {
    return [
      '# HELP credit_requests_limited_total Requests refused because their caller asked too much, by limit.',
      '# TYPE credit_requests_limited_total counter',
      ...[...this.refusals].map(([limit, n]) => `credit_requests_limited_total{limit="${limit}"} ${n}`),
      ...this.probing.lines(),
    ];
  }

  private async meet(request: FastifyRequest, now: number): Promise<TooMany | { readonly delayMs: number }> {
    const shows = showsCredential(request);
    const address = addressKey(request.ip);
    const refusedCredential = shows ? this.requests.mayShowCredential(address, now) : undefined;
    if (refusedCredential) return refusedCredential;
    const caller = await limitedCaller(request, this.signIn);
    if (shows && caller.counted === 'address') this.requests.wrongCredential(address, now);
    this.callers.set(request, caller);
    return this.requests.count(caller, now) ?? this.probing.admit(caller, now);
  }
}
