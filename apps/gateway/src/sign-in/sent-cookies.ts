import type { FastifyInstance } from 'fastify';
import type { SignInRequest } from './request.js';

const COOKIES = new WeakMap<object, string>();

/** Sends a cookie with the answer to a request, whoever writes that answer. */
export function sendCookie(request: SignInRequest, cookie: string): void {
  COOKIES.set(request, cookie);
}

/** Answers carry the cookies that were noted for them; such an answer is nobody else's. */
export function sendNotedCookies(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const cookie = COOKIES.get(request);
    if (cookie !== undefined) void reply.header('set-cookie', cookie).header('cache-control', 'no-store');
    done(null, payload);
  });
}
