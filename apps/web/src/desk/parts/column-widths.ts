import { shallowReactive } from 'vue';

const PREFIX = 'desk-widths:';
export const NARROWEST = 60;
export const WIDEST = 900;

/** Column widths that the reader has set, by column key, in pixels; remembered on this device. */
export interface ColumnWidths {
  readonly widths: Readonly<Record<string, number>>;
  set(key: string, width: number): void;
}

export function useColumnWidths(table: string): ColumnWidths {
  const widths = shallowReactive<Record<string, number>>(remembered(table));
  return {
    widths,
    set: (key, width) => {
      widths[key] = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
      try {
        localStorage.setItem(PREFIX + table, JSON.stringify(widths));
      } catch {
        // A browser that keeps nothing still shows the width of this visit.
      }
    },
  };
}

function remembered(table: string): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + table) ?? '{}');
    return Object.fromEntries(Object.entries(Object(kept)).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return {};
  }
}
