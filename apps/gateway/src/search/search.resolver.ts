import { Args, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { SubjectKind } from '@credit/domain';
import { SubjectKindEnum } from '../disclosure/enums.js';
import { PageInfo } from '../disclosure/record.types.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { Platform } from '../platform/platform.js';

export const MatchedByEnum = { CODE: 'code', NAME: 'name', FORMER_NAME: 'former-name' } as const;
registerEnumType(MatchedByEnum, { name: 'MatchedBy', description: '凭什么找到的：代码、名称、曾用名' });

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
  @Field(() => Int)
  total!: number;
  @Field(() => Boolean, { description: '不止 total 个' })
  totalCapped!: boolean;
}

@Resolver()
export class SearchResolver {
  constructor(private readonly platform: Platform) {}

  @Query(() => SubjectConnection, { description: '按名称、曾用名、代码查找主体（不含自然人）' })
  async searchSubjects(
    @Args('text', { type: () => String }) text: string,
    @Args('kind', { type: () => SubjectKindEnum, nullable: true }) kind: SubjectKind | null,
    @Args('township', { type: () => String, nullable: true }) township: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SubjectConnection> {
    const page = await this.platform.finder.find({
      text: text.slice(0, 200),
      kind: kind ?? null,
      township: township ?? null,
      first: pageSize(first),
      after: after ?? null,
      day: this.platform.today(),
    });
    return {
      edges: page.subjects.map((s) => ({
        cursor: s.cursor,
        node: { code: s.code, name: s.name, kind: s.kind, status: s.status, township: s.township, matchedBy: s.matched.by, matchedText: s.matched.text },
      })),
      pageInfo: { endCursor: page.endCursor, hasNextPage: page.hasNextPage },
      total: page.total,
      totalCapped: page.totalCapped,
    };
  }
}
