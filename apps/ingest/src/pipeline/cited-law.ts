const NOISE = /[\s\p{Cf}]/u;

/** Characters that are written for others: what the normal form NFKC makes of them holds the other one. */
const LOOKALIKES: readonly (readonly [from: number, to: number])[] = [
  [0x2e80, 0x2fdf],
  [0x3190, 0x319f],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

/** Laws by the names under which texts cite them, whatever blanks, invisible characters and lookalikes are in between. */
export class CitedLaws {
  /** How any of the names begins: its first two characters. Most texts have none of them. */
  private readonly beginning: RegExp;
  private readonly first: ReadonlySet<string>;

  constructor(private readonly names: readonly string[]) {
    const starts = names.map((name) => [writtenAs(name.charAt(0)), writtenAs(name.charAt(1))] as const);
    this.beginning = new RegExp(starts.map(([a, b]) => `[${a.join('')}][\\s\\p{Cf}]*[${b.join('')}]`).join('|') || '$^', 'u');
    this.first = new Set(starts.flatMap(([a]) => a));
  }

  /** The law that a text cites. */
  find(text: string): string | undefined {
    if (!this.beginning.test(text)) return undefined;
    const plain = plainText(text);
    return this.names.find((name) => plain.includes(name));
  }

  /** Whether a text that comes in pieces may cite one at all: told by how a name begins, which costs a fraction of taking the text apart. */
  async mayStandIn(pieces: AsyncIterable<string>): Promise<boolean> {
    let begun = '';
    for await (const piece of pieces) {
      const text = begun + piece;
      if (this.beginning.test(text)) return true;
      begun = this.begunAtEnd(text);
    }
    return false;
  }

  /** The end of a piece, where it could be how a name begins. */
  private begunAtEnd(text: string): string {
    let end = text.length;
    while (end > 0 && NOISE.test(text.charAt(end - 1))) end -= 1;
    // A lookalike may be two units long.
    return this.first.has(text.charAt(end - 1)) || this.first.has(text.slice(Math.max(0, end - 2), end)) ? text.slice(Math.max(0, end - 2)) : '';
  }
}

/** A character and those that are written for it. */
function writtenAs(character: string): readonly string[] {
  const found = [character];
  for (const [from, to] of LOOKALIKES) {
    for (let code = from; code <= to; code += 1) {
      const other = String.fromCodePoint(code);
      if (other.normalize('NFKC').includes(character)) found.push(other);
    }
  }
  return found;
}

/** A text without what is not read: blanks, invisible characters, widths. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}
