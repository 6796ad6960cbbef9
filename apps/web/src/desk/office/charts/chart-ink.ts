/** The page's own colours, as a chart takes them. */
export interface ChartInk {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  /** In the order of the series. Work is coloured, never a department. */
  readonly series: readonly string[];
  readonly font: string;
}

export function readInk(): ChartInk {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), quiet: of('--quiet'), line: of('--line'), paper: of('--paper'), series: [of('--attention'), of('--accent'), of('--ok'), of('--quiet')], font: of('--font') };
}

const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'];

/** Calls back whenever the page's colours change: by the reader's system, and for paper. Returns how to stop. */
export function whenInkChanges(back: () => void): () => void {
  const lists = SCHEMES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', back);
  return () => {
    for (const list of lists) list.removeEventListener('change', back);
  };
}
