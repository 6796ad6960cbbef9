import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { RowCode, RowOutcome } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { CoverageCell } from './coverage.types.js';
import { RecordGapView } from './record-gap.types.js';

@ObjectType({ description: '一格里的一份报送' })
export class CoverageFile {
  @Field(() => String, { description: '回执号' })
  receipt!: string;
  @Field(() => String, { description: 'upsert 普通、correct 更正' })
  operation!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => Day)
  receivedOn!: string;
  @Field(() => String, { description: 'queued、working、done、refused' })
  state!: string;
  @Field(() => String, { nullable: true })
  refusalCode!: string | null;
  @Field(() => String, { nullable: true, description: '整份不收的理由' })
  refusal!: string | null;
  @Field(() => Int)
  dataRows!: number;
  @Field(() => Int)
  accepted!: number;
  @Field(() => Int)
  acceptedWithWarning!: number;
  @Field(() => Int)
  rejected!: number;
  @Field(() => Int)
  quarantined!: number;
  @Field(() => Int)
  duplicate!: number;
  @Field(() => Int)
  skipped!: number;
  @Field(() => Int, { description: '收下的行中迟报的' })
  late!: number;
}

@ObjectType()
export class CoverageCellPage {
  @Field(() => String)
  month!: string;
  @Field(() => Day)
  asOf!: string;
  @Field(() => CoverageCell)
  cell!: CoverageCell;
  @Field(() => [CoverageFile])
  files!: readonly CoverageFile[];
  @Field(() => [RecordGapView])
  gaps!: readonly RecordGapView[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: '一份报送的一行' })
export class CoverageRow {
  @Field(() => Int, { description: '报送单位看到的行号' })
  row!: number;
  @Field(() => String, { description: 'accepted、accepted-with-warning、rejected、quarantined、duplicate、skipped' })
  outcome!: RowOutcome;
  @Field(() => String, { nullable: true })
  code!: RowCode | null;
  @Field(() => String, { nullable: true })
  column!: string | null;
  @Field(() => String, { nullable: true })
  message!: string | null;
  @Field(() => String, { nullable: true })
  fix!: string | null;
  @Field(() => String, { nullable: true, description: '存入的类别；自然人的行为对应的自然人类别' })
  category!: string | null;
}

@ObjectType()
export class CoverageRowPage {
  @Field(() => String)
  receipt!: string;
  @Field(() => [CoverageRow])
  rows!: readonly CoverageRow[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const CoverageCellAnswer = createUnionType({
  name: 'CoverageCellAnswer',
  types: () => [CoverageCellPage, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? CoverageCellPage,
});

export const CoverageRowsAnswer = createUnionType({
  name: 'CoverageRowsAnswer',
  types: () => [CoverageRowPage, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? CoverageRowPage,
});
