import { readonly, shallowRef } from 'vue';
import { findMe } from '../api/me.js';
import { isSamePerson, useSession } from './session.js';

const CHANNEL = 'credit-desk';
const SIGNED_IN = 'signed-in';

const needed = shallowRef(false);
const another = shallowRef<string>();
let waiting: { readonly promise: Promise<boolean>; readonly settle: (back: boolean) => void } | undefined;

/** Whether the session is over while something waits to be sent. */
export const renewalNeeded = readonly(needed);
/** Who has signed in instead, if it is not the same person: what was begun is not sent in their name. */
export const anotherPerson = readonly(another);

/** The session is over: the frame asks to sign in, whatever was begun stays where it is. True once the same person is back. */
export function signInAgain(): Promise<boolean> {
  if (useSession().state.value !== 'here') return Promise.resolve(false);
  if (waiting) return waiting.promise;
  let settle: (back: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((done) => (settle = done));
  waiting = { promise, settle };
  needed.value = true;
  return promise;
}

/** Looks whether the same person is back. Quiet where the platform does not answer: the dialog stays. */
export async function lookWhoIsBack(): Promise<void> {
  if (!waiting) return;
  const me = await findMe().catch(() => undefined);
  if (!me) return;
  if (isSamePerson(me)) return settle(true);
  another.value = me.name;
}

/** Goes on without: what was asked is answered with its refusal. */
export function giveUpRenewal(): void {
  settle(false);
}

function settle(back: boolean): void {
  waiting?.settle(back);
  waiting = undefined;
  needed.value = false;
  another.value = undefined;
}

/** Tells the window in which something waits that somebody has signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(SIGNED_IN);
  channel.close();
}

/**
 * Tells when the person who sits here has signed in anew in another window, e.g. with a second factor. Where it is somebody else, the desk
 * becomes theirs. Returns how to stop.
 */
export function onSignedIn(tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => {
    if (!waiting) void isBack().then((same) => (same ? tell() : useSession().load()));
  });
  return () => channel.close();
}

async function isBack(): Promise<boolean> {
  const me = await findMe().catch(() => undefined);
  return me !== undefined && isSamePerson(me);
}

/** Hears of it, and looks whenever the reader comes back to this window. Returns how to stop. */
export function hearSignedIn(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const look = (): void => void lookWhoIsBack();
  channel.addEventListener('message', look);
  addEventListener('focus', look);
  return () => {
    channel.close();
    removeEventListener('focus', look);
  };
}
