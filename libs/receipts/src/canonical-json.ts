/**
 * JSON in one form only (RFC 8785): keys in the order of their UTF-16 code units, no blanks, numbers and texts as ECMAScript writes
 * them. Keys without a value are left out; what JSON cannot write is an error of the programme.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(canonicalJson).join(',')}]`;
  if (isRecord(value)) return objectJson(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  throw new Error(`a document holds what JSON cannot write: ${String(value)}`);
}

function objectJson(value: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const { key, lead } of orderedKeys(value)) {
    const inner = value[key];
    if (inner === undefined) continue;
    text += text.length === 1 ? lead : `,${lead}`;
    text += canonicalJson(inner);
  }
  return `${text}}`;
}

interface OrderedKey {
  readonly key: string;
  /** The key as it is written, with its colon. */
  readonly lead: string;
}

const MOST_SHAPES = 1000;
const BETWEEN = '\0';
const shapes = new Map<string, readonly OrderedKey[]>();

/** Keys in their order. Objects of a document have few shapes: each is put in order once. */
function orderedKeys(value: object): readonly OrderedKey[] {
  const keys = Object.keys(value);
  const shape = keys.join(BETWEEN);
  const known = shapes.get(shape);
  if (known?.length === keys.length) return known;
  const ordered = keys.sort().map((key) => ({ key, lead: `${JSON.stringify(key)}:` }));
  // Keys that hold what parts them could be taken for others.
  if (keys.some((key) => key.includes(BETWEEN))) return ordered;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shape, ordered);
  return ordered;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A value that is already written in its one form. */
export class WrittenJson {
  constructor(readonly bytes: Buffer) {}
}

/** An object's one form as bytes; members that are written already are not written again. */
export function canonicalBytes(members: Readonly<Record<string, unknown>>): Buffer {
  const pieces: Buffer[] = [];
  let text = '{';
  let comma = '';
  for (const { key, lead } of orderedKeys(members)) {
    const value = members[key];
    if (value === undefined) continue;
    text += comma + lead;
    comma = ',';
    if (value instanceof WrittenJson) {
      pieces.push(Buffer.from(text), value.bytes);
      text = '';
    } else {
      text += canonicalJson(value);
    }
  }
  pieces.push(Buffer.from(`${text}}`));
  return Buffer.concat(pieces);
}
