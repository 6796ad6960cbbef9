import { reactive, watch } from 'vue';
import { holdsIdentityNumber } from '../identity-number.js';

const PREFIX = 'desk-draft:';

/** What somebody has begun to fill in. */
export interface Draft<T extends object> {
  /** Bind the fields of the form to it. */
  readonly form: T;
  /** It is done with: the form is as it was at the beginning, nothing is kept. */
  clear(): void;
}

/** A form that outlives its page, and the session, for as long as the tab is open. A text that holds an identity number is kept nowhere. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const address = PREFIX + key;
  const form = reactive({ ...initial, ...kept<T>(address) }) as T;
  watch(form, (now) => keep(address, now), { deep: true });
  return {
    form,
    clear: () => {
      Object.assign(form, initial);
      // After the watcher, which would keep it once more.
      queueMicrotask(() => forget(address));
    },
  };
}

/** Lets go of everything that was begun in this tab. */
export function forgetDrafts(): void {
  try {
    for (const address of Object.keys(sessionStorage)) if (address.startsWith(PREFIX)) sessionStorage.removeItem(address);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function kept<T>(address: string): Partial<T> {
  try {
    const found: Partial<T> | null = JSON.parse(sessionStorage.getItem(address) ?? 'null');
    return found ?? {};
  } catch {
    return {};
  }
}

function keep(address: string, form: object): void {
  try {
    sessionStorage.setItem(address, JSON.stringify(form, (_name, value: unknown) => (typeof value === 'string' && holdsIdentityNumber(value) ? undefined : value)));
  } catch {
    // A browser that keeps nothing still holds the form while the page is open.
  }
}

function forget(address: string): void {
  try {
    sessionStorage.removeItem(address);
  } catch {
    // As above.
  }
}
