import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue';

/** How a reader wants pages to look; kept on this device, for every later visit. */
export interface Display {
  /** 大字版: letters of 22 px for 17, one column, fewer things on a page, plain words (国办发〔2020〕45号: 适老化). */
  readonly elder: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
}

const KEY = 'display';
const USUAL: Display = { elder: false, theme: 'system', contrast: 'system' };
const wanted = shallowRef<Display>(remembered());
const dark = matchMedia('(prefers-color-scheme: dark)');
const strong = matchMedia('(prefers-contrast: more)');

export const display: DeepReadonly<ShallowRef<Display>> = readonly(wanted);

export function setDisplay(change: Partial<Display>): void {
  wanted.value = { ...wanted.value, ...change };
  apply();
  try {
    localStorage.setItem(KEY, JSON.stringify(wanted.value));
  } catch {
    // A browser that keeps nothing still shows this visit's pages as wanted.
  }
}

/** The wish, or the system's where there is none, stands at the root; styles go by that. */
function apply(): void {
  const { elder, theme, contrast } = wanted.value;
  const root = document.documentElement;
  root.classList.toggle('elder', elder);
  root.dataset['theme'] = theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light';
  root.dataset['contrast'] = contrast === 'more' || strong.matches ? 'more' : 'usual';
}

function remembered(): Display {
  try {
    const kept: Partial<Display> = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      elder: kept.elder === true,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : USUAL.theme,
      contrast: kept.contrast === 'more' ? kept.contrast : USUAL.contrast,
    };
  } catch {
    return USUAL;
  }
}

for (const media of [dark, strong]) media.addEventListener('change', apply);
apply();
