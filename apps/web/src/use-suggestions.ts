import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { suggestSubjects, type Suggestion } from './api/suggestions.js';
import { maySuggest } from './may-suggest.js';

const PAUSE_MS = 150;

/** What is typed may become one of these; the reader moves among them with the arrow keys. */
export interface Suggestions {
  readonly suggestions: ShallowRef<readonly Suggestion[]>;
  /** Place of the one that is chosen at the moment; -1: none. */
  readonly active: ShallowRef<number>;
  /** One down or up; from the last to none and from none to the last. */
  move(step: 1 | -1): void;
  close(): void;
}

/**
 * Suggestions for what the reader types, asked for when the fingers rest. Without an answer there are just no suggestions:
 * the search itself says what is wrong.
 */
export function useSuggestions(typed: Ref<string>): Suggestions {
  const suggestions = shallowRef<readonly Suggestion[]>([]);
  const active = shallowRef(-1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function close(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
    suggestions.value = [];
    active.value = -1;
  }

  async function load(text: string): Promise<void> {
    const current = new AbortController();
    running = current;
    try {
      const found = await suggestSubjects(text, current.signal);
      if (running === current) suggestions.value = found;
    } catch {
      if (running === current) suggestions.value = [];
    }
  }

  function ask(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
    active.value = -1;
    const text = typed.value.trim();
    if (!maySuggest(text)) suggestions.value = [];
    else timer = setTimeout(() => void load(text), PAUSE_MS);
  }

  function move(step: 1 | -1): void {
    const places = suggestions.value.length + 1;
    active.value = ((active.value + 1 + step + places) % places) - 1;
  }

  watch(typed, ask, { flush: 'sync' });
  onScopeDispose(close);
  return { suggestions, active, move, close };
}
