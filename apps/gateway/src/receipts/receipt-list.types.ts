import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '核查记录的一行：一份回执，凭什么找到它' })
export class CheckReceiptLine {
  @Field(() => String, { description: '回执号' })
  number!: string;
  @Field(() => Day)
  checkedOn!: string;
  @Field(() => String, { description: '签发的时刻（UTC）' })
  issuedAt!: string;
  @Field(() => String)
  scenario!: string;
  @Field(() => String)
  scenarioName!: string;
  @Field(() => String)
  purpose!: string;
  @Field(() => String, { nullable: true, description: '项目编号' })
  project!: string | null;
  @Field(() => String, { nullable: true, description: '经办人' })
  operator!: string | null;
  @Field(() => String, { nullable: true, description: '名单文件；不是上传的为空' })
  fileName!: string | null;
  @Field(() => String, { nullable: true, description: '由这项监测重新核查的' })
  watch!: string | null;
  @Field(() => Int, { description: '核查了几行' })
  rows!: number;
  @Field(() => Int, { description: '对上主体的几行' })
  matched!: number;
}

@ObjectType()
export class CheckReceiptConnection {
  @Field(() => [CheckReceiptLine])
  nodes!: readonly CheckReceiptLine[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const CheckReceiptsAnswer = createUnionType({
  name: 'CheckReceiptsAnswer',
  types: () => [CheckReceiptConnection, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? CheckReceiptConnection,
});
