import { isRealDay } from '@credit/domain';
import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A calendar day, checked on the way in. */
@Scalar('Day')
export class Day implements CustomScalar<string, string> {
  description = '日历日 YYYY-MM-DD（北京时间）';

  parseValue(value: unknown): string {
    return checkedDay(value);
  }

  /** What the store gives is a day already: a page of a hundred days is not checked again. */
  serialize(value: unknown): string {
    if (typeof value === 'string') return value;
    throw new TypeError('a day in an answer is a text');
  }

  parseLiteral(node: ValueNode): string {
    return checkedDay(node.kind === Kind.STRING ? node.value : null);
  }
}

function checkedDay(value: unknown): string {
  if (typeof value === 'string' && isRealDay(value)) return value;
  // A fault of the question, also where a compiled one reads its arguments anew.
  throw new GraphQLError(`应为日历上有的日期 YYYY-MM-DD，现在是 ${JSON.stringify(value)}`);
}
