import { nextTick, type ObjectDirective } from 'vue';

/**
 * Where what goes has the focus, the focus goes to what it stood in: to its row, its section, else the page. Lost, a reader by keyboard
 * or by ear would not know where they are. The value says that it counts as having it, as a button does while its dialog is open.
 */
export const vKeepFocus: ObjectDirective<HTMLElement, boolean | undefined> = {
  beforeUnmount(gone, { value }) {
    if (value !== true && !gone.contains(document.activeElement)) return;
    const around = gone.parentElement?.closest<HTMLElement>('[tabindex]');
    void nextTick(() => {
      if (around?.isConnected && (document.activeElement === null || document.activeElement === document.body)) around.focus({ preventScroll: true });
    });
  },
};
