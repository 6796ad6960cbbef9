/** CR LF and CR alone become LF, also where a pair is cut between two pieces. */
export async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let heldCr = false;
  for await (const piece of pieces) {
    let text: string = heldCr ? `\r${piece}` : piece;
    heldCr = text.endsWith('\r');
    if (heldCr) text = text.slice(0, -1);
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
  if (heldCr) yield '\n';
}
