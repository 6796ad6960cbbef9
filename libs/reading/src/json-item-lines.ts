/**
 * The physical lines on which the items of a document's array of `count` begin, in order; undefined where they do not
 * each have a line of their own. Expects text that is JSON.
 */
export function linesOfItems(text: string, count: number): readonly number[] | undefined {
  const lines = findItems(text, count);
  return lines?.every((line, i) => i === 0 || line > (lines[i - 1] ?? 0)) ? lines : undefined;
}

/** Beginnings of the items of the first array with so many. */
function findItems(text: string, count: number): readonly number[] | undefined {
  const open: { readonly array: boolean; readonly starts: number[]; expecting: boolean }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (sign === undefined || sign.trim() === '') continue;
    const within = open.at(-1);
    if (within?.array && within.expecting && sign !== ']') {
      within.starts.push(line);
      within.expecting = false;
    }
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ',') Object.assign(within ?? {}, { expecting: true });
    else if (sign === '[' || sign === '{') open.push({ array: sign === '[', starts: [], expecting: true });
    else if (sign === ']' || sign === '}') {
      const closed = open.pop();
      if (closed?.array && closed.starts.length === count) return closed.starts;
    }
  }
  return undefined;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
