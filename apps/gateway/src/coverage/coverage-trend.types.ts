import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MeasureValue } from './coverage.types.js';

@ObjectType({ description: '一个月的质量和时效' })
export class CoverageTrendMonth {
  @Field(() => String)
  month!: string;
  @Field(() => Int)
  submissions!: number;
  @Field(() => Int, { description: '接收的行，含接收并提示' })
  accepted!: number;
  @Field(() => Int)
  rejected!: number;
  @Field(() => Int)
  late!: number;
  @Field(() => Int, { description: '应报而没有收到的项数' })
  silent!: number;
  @Field(() => [MeasureValue])
  measures!: readonly MeasureValue[];
}
