import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SubjectKindEnum } from '../disclosure/enums.js';
import { PageInfo } from '../disclosure/record.types.js';

export const MatchedByEnum = { CODE: 'code', NAME: 'name', FORMER_NAME: 'former-name', PINYIN: 'pinyin' } as const;
registerEnumType(MatchedByEnum, { name: 'MatchedBy', description: '凭什么找到的：代码、名称、曾用名、拼音' });

@ObjectType()
export class FoundSubject {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => SubjectKindEnum)
  kind!: string;
  @Field(() => String, { nullable: true })
  status!: string | null;
  @Field(() => String, { nullable: true })
  township!: string | null;
  @Field(() => MatchedByEnum)
  matchedBy!: string;
  @Field(() => String)
  matchedText!: string;
  @Field(() => Boolean, { description: '只是相近：与所查的有出入，不能当作所查的单位' })
  alike!: boolean;
}

@ObjectType()
export class SubjectEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => FoundSubject)
  node!: FoundSubject;
}

@ObjectType()
export class SubjectConnection {
  @Field(() => [SubjectEdge])
  edges!: readonly SubjectEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: '相符的和相近的一起计' })
  total!: number;
  @Field(() => Boolean, { description: '不止 total 个' })
  totalCapped!: boolean;
}
