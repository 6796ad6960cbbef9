import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Basis, PageInfo } from '../disclosure/record.types.js';
import { Day } from '../disclosure/day.scalar.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '应有记录的主体：许可有效、早已发证，而发证部门没有报来过应有的记录；说明部门没有报送，不是对主体的评价' })
export class RecordGapView {
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: '应有记录的主体数' })
  holders!: number;
  @Field(() => Int, { description: '其中没有的' })
  lacking!: number;
  @Field(() => Day, { description: '算到哪天' })
  asOf!: string;
  @Field(() => String, { description: '怎样算，频次出自哪里' })
  says!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType()
export class RecordGapSubject {
  @Field(() => String, { nullable: true })
  code!: string | null;
  @Field(() => String)
  name!: string;
}

@ObjectType()
export class RecordGapPage {
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  month!: string;
  @Field(() => [RecordGapSubject])
  subjects!: readonly RecordGapSubject[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const RecordGapAnswer = createUnionType({
  name: 'RecordGapAnswer',
  types: () => [RecordGapPage, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? RecordGapPage,
});
