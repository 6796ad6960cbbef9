import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MeasureValue } from '../coverage/coverage.types.js';
import { Day } from '../disclosure/day.scalar.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '通报中的一个数，和重新得出它的 SQL' })
export class BulletinNumberLine {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Int, { nullable: true, description: '无法计算的为空' })
  value!: number | null;
  @Field(() => String, { description: '应报、已报、未报送以关账时写下的应报清单为准，关账以后才有' })
  sql!: string;
}

@ObjectType()
export class BulletinMeasure extends MeasureValue {
  @Field(() => String)
  sql!: string;
}

@ObjectType()
export class BulletinDepartment {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [BulletinNumberLine])
  numbers!: readonly BulletinNumberLine[];
  @Field(() => [BulletinMeasure])
  measures!: readonly BulletinMeasure[];
}

@ObjectType({ description: '应报而没有收到的一项' })
export class BulletinSilent {
  @Field(() => String)
  department!: string;
  @Field(() => String)
  departmentName!: string;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => Day)
  lastDay!: string;
}

@ObjectType({ description: '部门对征求意见稿的意见' })
export class BulletinCommentLine {
  @Field(() => String)
  organ!: string;
  @Field(() => String)
  organName!: string;
  @Field(() => String)
  said!: string;
  @Field(() => Day)
  saidOn!: string;
  @Field(() => String)
  operator!: string;
}

@ObjectType({ description: '定稿以后的变化：定稿不变，变化另列' })
export class BulletinDifference {
  @Field(() => String, { nullable: true, description: '部门；为空的是全县' })
  department!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Int, { description: '定稿时' })
  was!: number;
  @Field(() => Int, { description: '现在' })
  now!: number;
}

@ObjectType({ description: '情况通报' })
export class BulletinFile {
  @Field(() => String)
  number!: string;
  @Field(() => String)
  month!: string;
  @Field(() => String, { description: 'draft 征求意见稿、closed 定稿' })
  state!: string;
  @Field(() => Day)
  asOf!: string;
  @Field(() => Day, { nullable: true, description: '关账日' })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: '定稿的摘要' })
  digest!: string | null;
  @Field(() => String)
  rulesVersion!: string;
  @Field(() => [BulletinNumberLine])
  numbers!: readonly BulletinNumberLine[];
  @Field(() => [BulletinMeasure])
  measures!: readonly BulletinMeasure[];
  @Field(() => [BulletinDepartment])
  departments!: readonly BulletinDepartment[];
  @Field(() => [BulletinSilent])
  silent!: readonly BulletinSilent[];
  @Field(() => [BulletinCommentLine])
  comments!: readonly BulletinCommentLine[];
  @Field(() => [BulletinDifference])
  differences!: readonly BulletinDifference[];
}

@ObjectType({ description: '不能这样办理，为什么' })
export class BulletinRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class BulletinCommentInput {
  @Field(() => String)
  month!: string;
  @Field(() => String, { nullable: true, description: '提出意见的单位；不写的为本单位' })
  organ?: string | null;
  @Field(() => String)
  said!: string;
  @Field(() => String, { nullable: true, description: '经办人；登录的人以会话为准，写了不算' })
  operator?: string | null;
}

export const BulletinAnswer = createUnionType({
  name: 'BulletinAnswer',
  types: () => [BulletinFile, BulletinRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('numbers' in answer ? BulletinFile : BulletinRefusal),
});
