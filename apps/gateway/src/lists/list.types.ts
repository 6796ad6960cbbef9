import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Basis } from '../disclosure/record.types.js';
import { NoticeConnection } from '../notices/notice.types.js';

@ObjectType({ description: '一种名单' })
export class PublicList {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'dishonesty-list 失信主体名单、status-list 状态公告、red-list 守信名单' })
  kind!: string;
  @Field(() => Boolean, { description: '严重失信主体名单' })
  severe!: boolean;
  @Field(() => String)
  authority!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
  @Field(() => String, { description: '在名单上多久' })
  term!: string;
  @Field(() => [String], { description: '怎样提前移出' })
  removal!: readonly string[];
  @Field(() => String)
  publication!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Int, { description: '名单上公示中的单位数' })
  organisations!: number;
  @Field(() => String, { nullable: true, description: '自然人不在本站展示时的去处' })
  personsElsewhere!: string | null;
}

@ObjectType()
export class PublicListPage {
  @Field(() => PublicList)
  list!: PublicList;
  @Field(() => NoticeConnection)
  members!: NoticeConnection;
}

@ObjectType()
export class ListNotFound {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  message!: string;
}

export const PublicListAnswer = createUnionType({
  name: 'PublicListAnswer',
  types: () => [PublicListPage, ListNotFound] as const,
  resolveType: (answer: object) => ('list' in answer ? PublicListPage : ListNotFound),
});
