import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { Basis, PageInfo } from '../disclosure/record.types.js';

@ObjectType({ description: '一条公示' })
export class Notice {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  subjectCode!: string;
  @Field(() => String)
  subjectName!: string;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => String, { nullable: true })
  headline!: string | null;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => String, { nullable: true })
  organ!: string | null;
  @Field(() => Day)
  date!: string;
  @Field(() => Day, { nullable: true, description: '有效期至；长期有效或没有期限的为空' })
  validUntil!: string | null;
  @Field(() => Boolean, { description: '长期有效' })
  indefinite!: boolean;
  @Field(() => Boolean, { description: '自身有效期已过' })
  expired!: boolean;
  @Field(() => Day, { nullable: true, description: '最后一个公示日（含）' })
  lastPublicDay!: string | null;
  @Field(() => Int, { nullable: true })
  daysLeft!: number | null;
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType()
export class NoticeEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => Notice)
  node!: Notice;
}

@ObjectType()
export class NoticeConnection {
  @Field(() => [NoticeEdge])
  edges!: readonly NoticeEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
