import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

/** The font of printed receipts (Noto Sans SC, SIL Open Font License), read once. */
export interface ReceiptFont {
  readonly bytes: Buffer;
  /** A text of which every character can be printed; one that the font lacks is shown by its number: 〔U+20BB7〕. */
  printable(text: string): string;
}

const FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
let known: ReceiptFont | undefined;

export function receiptFont(): ReceiptFont {
  return (known ??= readFont());
}

function readFont(): ReceiptFont {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error(`${FILE} is a collection of fonts`);
  const has = new Set(font.characterSet);
  return { bytes, printable: (text) => [...text].map((character) => shown(character, has)).join('') };
}

function shown(character: string, has: ReadonlySet<number>): string {
  const point = character.codePointAt(0) ?? 0;
  if (has.has(point)) return character;
  return /\s/u.test(character) ? ' ' : `〔U+${point.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
