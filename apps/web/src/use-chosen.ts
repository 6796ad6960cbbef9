import { shallowReactive, watch } from 'vue';

/** A form's own copy of what the address asks for: the reader changes it, a new address renews it. */
export function useChosen<T extends Readonly<Record<string, string>>>(asked: () => T): { -readonly [K in keyof T]: T[K] } {
  const chosen = shallowReactive({ ...asked() });
  watch(asked, (now) => Object.assign(chosen, now));
  return chosen;
}

/** What was chosen, for the address: nothing for what was left open. */
export function toQuery(chosen: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, value.trim() || undefined]));
}
