import { shallowRef, type ShallowRef } from 'vue';
import { toProblem } from './api/use-answer.js';

/** A form on its way: what is wrong with it, what became of it, and whether it is under way. */
export interface Sending {
  readonly fault: ShallowRef<string>;
  /** Where what was refused leads on, e.g. to a second factor; null where it does not. */
  readonly goTo: ShallowRef<string | null>;
  readonly told: ShallowRef<string>;
  readonly sending: ShallowRef<boolean>;
  /** Sends unless `missing` says what is still to be filled in, or it is under way already. `work` answers what is to be told, if anything. */
  send(missing: string, work: () => Promise<string | void>): Promise<void>;
}

export function useSending(): Sending {
  const fault = shallowRef('');
  const goTo = shallowRef<string | null>(null);
  const told = shallowRef('');
  const sending = shallowRef(false);

  async function send(missing: string, work: () => Promise<string | void>): Promise<void> {
    if (sending.value) return;
    fault.value = missing;
    goTo.value = null;
    told.value = '';
    if (missing !== '') return;
    sending.value = true;
    try {
      told.value = (await work()) ?? '';
    } catch (error) {
      const problem = toProblem(error);
      fault.value = problem.words;
      goTo.value = problem.goTo ?? null;
    } finally {
      sending.value = false;
    }
  }

  return { fault, goTo, told, sending, send };
}
