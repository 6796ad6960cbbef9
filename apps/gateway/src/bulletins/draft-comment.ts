import { BadRequestException } from '@nestjs/common';
import type { Catalogue } from '@credit/catalogue';
import type { DraftComment } from '@credit/db';
import { isUscc, tidyIdentifier } from '@credit/domain';
import { givenText } from '../asked/given-text.js';

const LONGEST = 2000;

/** A comment with its department's name. */
export interface CommentLine extends DraftComment {
  readonly organName: string;
}

/** What a department says of a draft. Throws with what is missing. */
export function toDraftComment(fields: object, { organs }: Pick<Catalogue, 'organs'>): Omit<DraftComment, 'saidOn'> {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const [organ, said, operator] = [tidyIdentifier(givenText(given['organ'], LONGEST) ?? ''), givenText(given['said'], LONGEST), givenText(given['operator'], LONGEST)];
  if (!isUscc(organ) || !organs.has(organ)) throw new BadRequestException('请写明提出意见的单位 organ，应为目录中的报送单位');
  if (said === null) throw new BadRequestException('请写明意见 said');
  if (operator === null) throw new BadRequestException('请写明经办人 operator');
  return { organ, said, operator };
}

export function toCommentLine(comment: DraftComment, { organs }: Pick<Catalogue, 'organs'>): CommentLine {
  return { ...comment, organName: organs.get(comment.organ)?.name ?? comment.organ };
}

/** How a comment is told in a document. */
export function commentWords({ organName, operator, saidOn, said }: CommentLine): string {
  return `${organName}（${operator}，${saidOn}）：${said}`;
}
