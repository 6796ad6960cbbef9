import { HttpException } from '@nestjs/common';
import { ANONYMOUS, credentialOf, type Caller } from '@credit/domain';
import type { FastifyRequest } from 'fastify';
import type { SignInService } from '../sign-in/sign-in.service.js';
import { addressKey } from './address-key.js';

/** Under what a caller is counted. */
export interface LimitedCaller {
  readonly counted: 'address' | 'account' | 'client';
  /** The address, the account or the client; together with `counted` nobody else's. */
  readonly key: string;
}

/** Whether the request shows a credential of a program, valid or not. A session that is over is no attempt at anything. */
export function showsCredential({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined;
}

/** Whoever has no valid credential and has not signed in is counted by address. */
export async function limitedCaller(request: FastifyRequest, signIn: SignInService): Promise<LimitedCaller> {
  const stranger: LimitedCaller = { counted: 'address', key: addressKey(request.ip) };
  if (!showsCredential(request) && request.headers.cookie === undefined) return stranger;
  return countedAs(await signIn.getCaller(request).catch(unknown), stranger);
}

/** Whom sign-in refuses, or cannot tell, is told so where the request asks for something; here they are strangers. */
function unknown(error: unknown): Caller {
  if (error instanceof HttpException) return ANONYMOUS;
  throw error;
}

function countedAs(caller: Caller, stranger: LimitedCaller): LimitedCaller {
  switch (caller.kind) {
    case 'anonymous':
      return stranger;
    case 'client':
      return { counted: 'client', key: credentialOf(caller) };
    case 'citizen':
    case 'representative':
    case 'officer':
      return { counted: 'account', key: credentialOf(caller) };
  }
}
