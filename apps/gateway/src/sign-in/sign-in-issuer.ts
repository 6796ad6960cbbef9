import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Platform } from '../platform/platform.js';
import { ClientTokens } from './client-tokens.js';
import { DEMO_CLIENT, DEMO_PATH, reachDemoIssuer, type DemoReach } from './demo-issuer/demo-client.js';
import { OidcClient } from './oidc-client.js';
import { toSettings } from './oidc-settings.js';
import { originOf } from './origin.js';
import type { SignInRequest } from './request.js';

/** The sign-in service and the tokens of programs, as they are proved against it. */
export interface Issuer {
  readonly oidc: OidcClient;
  readonly tokens: ClientTokens;
}

/** Addresses under which the demo issuer is known at a time. */
const MOST = 8;

/** The sign-in service of the environment; where none is set the demo issuer, which is one for each address by which it is asked. */
@Injectable()
export class SignInIssuer {
  private readonly known = new Map<string, Issuer>();

  constructor(
    private readonly platform: Platform,
    private readonly host: HttpAdapterHost,
  ) {}

  of(request: SignInRequest): Issuer {
    const { oidc, publicUrl } = this.platform.config;
    const origin = oidc === null ? originOf(request, publicUrl) : '';
    const issuer = this.known.get(origin) ?? (oidc === null ? this.demoIssuer(origin) : issuerOf(new OidcClient(oidc)));
    this.known.delete(origin);
    this.known.set(origin, issuer);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return issuer;
  }

  private demoIssuer(origin: string): Issuer {
    const settings = toSettings({ issuer: `${origin}${DEMO_PATH}`, ...DEMO_CLIENT }, {});
    const reach = reachDemoIssuer(origin, () => this.host.httpAdapter.getHttpServer().address());
    return issuerOf(new OidcClient(settings, reach), reach);
  }
}

function issuerOf(oidc: OidcClient, reach?: DemoReach): Issuer {
  return { oidc, tokens: new ClientTokens(oidc, reach) };
}
