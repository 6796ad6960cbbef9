import { shallowRef, type ShallowRef } from 'vue';
import { toProblem } from '../../api/use-answer.js';

/** A form on its way: what is wrong with it, what became of it, and whether it is under way. */
export interface Sending {
  readonly fault: ShallowRef<string>;
  readonly told: ShallowRef<string>;
  readonly sending: ShallowRef<boolean>;
  /** Sends unless `missing` says what is still to be filled in, or it is under way already. `work` answers what is to be told. */
  send(missing: string, work: () => Promise<string>): Promise<void>;
}

export function useSending(): Sending {
  const fault = shallowRef('');
  const told = shallowRef('');
  const sending = shallowRef(false);

  async function send(missing: string, work: () => Promise<string>): Promise<void> {
    if (sending.value) return;
    fault.value = missing;
    told.value = '';
    if (missing !== '') return;
    sending.value = true;
    try {
      told.value = await work();
    } catch (error) {
      fault.value = toProblem(error).words;
    } finally {
      sending.value = false;
    }
  }

  return { fault, told, sending, send };
}
