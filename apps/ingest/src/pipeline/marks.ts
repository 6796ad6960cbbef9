/** As much of a piece is looked at again with the next one. */
const OVERLAP = 64;
const LETTERS = /^[A-Za-z]+$/;
/** Blanks and characters that are not seen. */
const NOISE = '[\\s\\u200b-\\u200f\\u2060\\ufeff]*';
const WIDE = 0xff01 - 0x21;

/** Words that stand in every text that says something, whatever blanks and invisible characters are in between, in letters of any width. */
export class Marks {
  private readonly pattern: RegExp;
  /** How any of them could begin: tells most texts at a fraction of the cost (of 23 columns, some 0.5 µs a row instead of 3). */
  private readonly beginning: RegExp;

  constructor(words: readonly string[]) {
    const [spelt, written] = [words.filter((word) => LETTERS.test(word)), words.filter((word) => !LETTERS.test(word))];
    const letters = spelt.flatMap((word) => [word, wide(word)]);
    // Codes are full of letters that spell something.
    const whole = [...letters.map((word) => `(?<![0-9A-Za-z])${word}(?![0-9A-Za-z])`), ...written.map((word) => [...word].join(NOISE))];
    this.pattern = new RegExp(whole.join('|') || '$^');
    const at = (place: number): string => [...new Set(written.map((word) => word.charAt(place)))].join('');
    this.beginning = new RegExp([...(written.length === 0 ? [] : [`[${at(0)}]${NOISE}[${at(1)}]`]), ...letters].join('|') || '$^');
  }

  standIn(text: string): boolean {
    return this.beginning.test(text) && this.pattern.test(text);
  }

  /** The same pieces, looked at on their way; `found` is told of the first text in which one stands. */
  async *watch(pieces: AsyncIterable<string>, found: () => void): AsyncGenerator<string> {
    let rest = '';
    let isFound = false;
    for await (const piece of pieces) {
      // A piece is long: only its border is put together with the one before.
      if (!isFound && (this.standIn(piece) || this.standIn(rest + piece.slice(0, OVERLAP)))) {
        isFound = true;
        found();
      }
      rest = (rest + piece.slice(-OVERLAP)).slice(-OVERLAP);
      yield piece;
    }
  }
}

function wide(word: string): string {
  return String.fromCharCode(...[...word].map((letter) => letter.charCodeAt(0) + WIDE));
}
