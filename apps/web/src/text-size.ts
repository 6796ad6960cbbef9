import { readonly, ref } from 'vue';

const KEY = 'text-size';
const large = ref(remembered());

/** Whether the reader wants large letters (22 px for 17); remembered on this device. */
export const largeText = readonly(large);

export function setLargeText(wanted: boolean): void {
  large.value = wanted;
  apply();
  try {
    localStorage.setItem(KEY, wanted ? 'large' : '');
  } catch {
    // A browser that keeps nothing still enlarges this visit's pages.
  }
}

function apply(): void {
  document.documentElement.classList.toggle('large-text', large.value);
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'large';
  } catch {
    return false;
  }
}

apply();
