let byHistory = false;
let arrivedByHistory = false;

/** Notices the browser's back and forward buttons; called once, when the site starts. */
export function watchHistory(): void {
  addEventListener('popstate', () => (byHistory = true), { capture: true });
}

/** Called when a page, or another question on it, is about to open: was it by the browser's back and forward buttons? */
export function noteArrival(): void {
  arrivedByHistory = byHistory;
  byHistory = false;
}

const MOST_KEPT = 10;
/** What is public can end with a day: an older answer is asked for again. */
const KEPT_MS = 10 * 60_000;

/**
 * What a kind of page was answered in this visit, by address: back and forward lead to the very page that was left, with
 * every line that had been loaded. Whoever opens a page by a link asks anew.
 */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, { readonly answer: T; readonly at: number }>();

  keep(address: string, answer: T): void {
    this.kept.delete(address);
    this.kept.set(address, { answer, at: Date.now() });
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST_KEPT) this.kept.delete(oldest);
  }

  /** What was in sight when the reader left this address; undefined when they come anew. */
  leftAt(address: string): T | undefined {
    const left = this.kept.get(address);
    return arrivedByHistory && left && Date.now() - left.at < KEPT_MS ? left.answer : undefined;
  }
}
