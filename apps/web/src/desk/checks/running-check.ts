import { readonly, shallowRef } from 'vue';
import { toProblem } from '../../api/use-answer.js';
import type { RequestProgress } from '../rest.js';
import { sendCheck, type CheckOrder } from './send-list.js';

/** A check under way; it goes on while the reader looks at other pages of the desk. */
interface Running {
  readonly progress: RequestProgress;
  /** Milliseconds since 1970, of this device. */
  readonly since: number;
}

const running = shallowRef<Running>();
const finished = shallowRef<string>();
const refused = shallowRef('');

export const runningCheck = readonly(running);
/** Number of the receipt of the check that has ended last, until it is looked at. */
export const finishedCheck = readonly(finished);
/** Why the last one was refused, and what to do. */
export const refusedCheck = readonly(refused);

/** Resolves with the receipt's number; undefined where the list was refused, which `refusedCheck` tells. */
export async function runCheck(order: CheckOrder): Promise<string | undefined> {
  const since = Date.now();
  finished.value = undefined;
  refused.value = '';
  running.value = { progress: { step: 'sending', share: null }, since };
  try {
    finished.value = await sendCheck(order, (progress) => (running.value = { progress, since }));
    return finished.value;
  } catch (error) {
    refused.value = toProblem(error).words;
    return undefined;
  } finally {
    running.value = undefined;
  }
}

/** Its receipt has been opened, or what was refused is being mended. */
export function forgetFinishedCheck(): void {
  finished.value = undefined;
  refused.value = '';
}
