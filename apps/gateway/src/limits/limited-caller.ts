import type { FastifyRequest } from 'fastify';
import type { SignInService } from '../sign-in/sign-in.service.js';
import { addressKey } from './address-key.js';

/** Under what a caller is counted. */
export interface LimitedCaller {
  readonly counted: 'address' | 'account' | 'client';
  /** The address, the account or the client; together with `counted` nobody else's. */
  readonly key: string;
}

/** Whether the request shows a credential at all, valid or not. */
export function showsCredential({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined;
}

/** Whoever has no valid credential is counted by address. */
export async function limitedCaller(request: FastifyRequest, signIn: SignInService): Promise<LimitedCaller> {
  const holder = showsCredential(request) ? await signIn.findHolder(request) : undefined;
  return holder === undefined ? { counted: 'address', key: addressKey(request.ip) } : { counted: 'client', key: holder };
}
