const SILENCE_MS = 30_000;

/** Tells a line, and the same line again only after a while: an outage is one thing to tell, not one every half second. */
export function tellOnce(log: (line: string) => void, now: () => number = Date.now): (line: string) => void {
  let last = { line: '', at: -Infinity };
  return (line) => {
    if (line === last.line && now() - last.at < SILENCE_MS) return;
    last = { line, at: now() };
    log(line);
  };
}
