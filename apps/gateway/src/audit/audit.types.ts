import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '一次对信用档案的查看' })
export class FileLook {
  @Field(() => String, { description: '何时（UTC）' })
  at!: string;
  @Field(() => String, { description: '做了什么' })
  what!: string;
  @Field(() => String, { nullable: true, description: '查看单位的统一社会信用代码；本人查看的为空' })
  organ!: string | null;
  @Field(() => String, { nullable: true })
  organName!: string | null;
  @Field(() => String, { description: '以何身份' })
  role!: string;
  @Field(() => String, { nullable: true, description: '用途' })
  purpose!: string | null;
}

@ObjectType()
export class FileLookEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => FileLook)
  node!: FileLook;
}

@ObjectType()
export class FileLookConnection {
  @Field(() => [FileLookEdge])
  edges!: readonly FileLookEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const FileLooksAnswer = createUnionType({
  name: 'FileLooksAnswer',
  types: () => [FileLookConnection, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? FileLookConnection,
});
