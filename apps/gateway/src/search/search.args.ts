import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { SubjectKind } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { SubjectKindEnum } from '../disclosure/enums.js';
import { PAGE_SIZE } from '../graphql/page-size.js';

@ArgsType()
export class SearchArgs {
  @Field(() => String)
  text!: string;
  @Field(() => SubjectKindEnum, { nullable: true })
  kind?: SubjectKind | null;
  @Field(() => String, { nullable: true, description: '乡镇、街道的全名' })
  township?: string | null;
  @Field(() => String, { nullable: true, description: '领域：当日公开着该领域的记录' })
  sector?: string | null;
  @Field(() => Day, { nullable: true, description: '当日公开着这一天及以后作出的行政许可或行政处罚' })
  noticesSince?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: PAGE_SIZE })
  first?: number | null;
  @Field(() => String, { nullable: true })
  after?: string | null;
}
