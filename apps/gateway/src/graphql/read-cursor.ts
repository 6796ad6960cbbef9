import { BadRequestException } from '@nestjs/common';

/** How many digits a number of the kind has at most: ids count far below 2^53, rows of a file below 2^31. */
const DIGITS = { id: 15, row: 9 } as const;

/** The number after which a page begins; 0: at the beginning. Refuses what is no cursor of the kind. */
export function readCursor(cursor: string | null | undefined, kind: keyof typeof DIGITS): number {
  if (cursor === null || cursor === undefined || cursor === '') return 0;
  if (!/^\d+$/.test(cursor) || cursor.length > DIGITS[kind]) throw new BadRequestException('after 应为上一页给出的 endCursor');
  return Number(cursor);
}

/** The id that is written; undefined for what is none, which nothing has. */
export function readId(text: string): number | undefined {
  return /^\d+$/.test(text) && text.length <= DIGITS.id ? Number(text) : undefined;
}
