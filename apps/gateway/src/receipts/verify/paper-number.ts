const BEGINS = '\n(R-';
/** How a paper's own facts name its number: a text object of its own. */
const NUMBER = /^\n\((R-\d{8}-\d{6,})\)\nendobj/;
const LONGEST = 64;

/** The number that the PDF of a report names; undefined where it names none. */
export function paperNumber(bytes: Buffer): string | undefined {
  for (let at = bytes.indexOf(BEGINS); at >= 0; at = bytes.indexOf(BEGINS, at + 1)) {
    const found = NUMBER.exec(bytes.toString('latin1', at, at + LONGEST));
    if (found) return found[1];
  }
  return undefined;
}
