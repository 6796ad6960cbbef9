/** The place of an answer in the order of answers: it stays the same when others come or go. */
export interface Place {
  readonly alike: boolean;
  readonly distance: number;
  readonly code: string;
}

export function writeCursor({ alike, distance, code }: Place): string {
  return Buffer.from(`${alike ? 'a' : 'm'} ${distance} ${code}`).toString('base64url');
}

/** A text that is no cursor begins at the beginning. */
export function readCursor(cursor: string): Place | null {
  const match = /^([am]) (\d{1,3}(?:\.\d{1,20})?) ([0-9A-Z]{1,30})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const [, alike, distance, code] = match ?? [];
  return distance === undefined || code === undefined ? null : { alike: alike === 'a', distance: Number(distance), code };
}
