import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import type { MatrixState } from './coverage-matrix.js';

/** 报送的份数和行数，按报送的类别、收到的月份计 */
@ObjectType({ isAbstract: true })
export abstract class CoverageCounts {
  @Field(() => Int, { description: '报送份数' })
  submissions!: number;
  @Field(() => Int, { description: '整份不收的份数' })
  refusedSubmissions!: number;
  @Field(() => Int, { description: '还没有处理完的份数' })
  waitingSubmissions!: number;
  @Field(() => Int, { description: '数据行数：接收、退回、待确认、重复之和' })
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
  @Field(() => Int, { description: '空行、合计行、说明行' })
  skipped!: number;
  @Field(() => Int, { description: '收下的行中迟报的' })
  late!: number;
  @Field(() => Int, { nullable: true, description: '收下的行中按时的；不判迟报的类别、工作日日历缺年份的为空' })
  onTime!: number | null;
}

@ObjectType({ description: '覆盖矩阵的一格：一个领域、一个部门、一类信息在一个月' })
export class CoverageCell extends CoverageCounts {
  @Field(() => String)
  sector!: string;
  @Field(() => String)
  sectorName!: string;
  @Field(() => String, { description: '政务诚信、商务诚信、社会诚信、司法公信等' })
  field!: string;
  @Field(() => String, { description: '今天的单位为统一社会信用代码；承接单位没有写明的为政策文件中部门的 id' })
  department!: string;
  @Field(() => String)
  departmentName!: string;
  @Field(() => String, { nullable: true, description: '报送单位的统一社会信用代码；承接单位没有写明、统称没有展开的为空' })
  organ!: string | null;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => Boolean, { description: '按目录由这个部门提供' })
  expected!: boolean;
  @Field(() => Boolean, { description: '计入覆盖考核：没有发生的也要零报告' })
  assessed!: boolean;
  @Field(() => Boolean, { description: '本月有到期的一期' })
  due!: boolean;
  @Field(() => Day, { nullable: true, description: '到期的一期自哪天起' })
  dueFrom!: string | null;
  @Field(() => Day, { nullable: true })
  dueUntil!: string | null;
  @Field(() => Day, { nullable: true, description: '最后一日' })
  dueOn!: string | null;
  @Field(() => Boolean, { description: '没有报送，最后一日已过' })
  overdue!: boolean;
  @Field(() => String, { description: 'reported、waiting、refused-only、zero-reported、carried、silent、unknown、quiet' })
  state!: MatrixState;
  @Field(() => String)
  stateName!: string;
  @Field(() => Boolean, { description: '本月应报而没有收到' })
  silent!: boolean;
  @Field(() => String, { description: '为什么是这个状态，按哪条规则' })
  says!: string;
  @Field(() => Day, { nullable: true, description: '截至月末最近一次收到的日期' })
  lastReceived!: string | null;
  @Field(() => Int, { nullable: true, description: '应有记录（如持证）而部门没有报来过的主体数；没有这样的规则、还没有算的为空' })
  lackingSubjects!: number | null;
}

@ObjectType({ description: '质量、时效指标：分子除以分母' })
export class MeasureValue {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { nullable: true })
  numerator!: number | null;
  @Field(() => Int, { nullable: true })
  denominator!: number | null;
  @Field(() => String, { nullable: true, description: '百分数，两位小数；分母为零、时效无法计算的为空' })
  percent!: string | null;
  @Field(() => String, { description: '怎样计算，出自哪里' })
  says!: string;
}

@ObjectType({ description: '一个部门、一个领域或者全县的小计' })
export class CoverageSum extends CoverageCounts {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: '应由其提供的类别数' })
  expected!: number;
  @Field(() => Int, { description: '本月到期的类别数' })
  due!: number;
  @Field(() => Int, { description: '应报而没有收到的类别数' })
  silent!: number;
  @Field(() => Int)
  zeroReported!: number;
  @Field(() => Day, { nullable: true, description: '本月最近一次收到的日期' })
  lastReceived!: string | null;
  @Field(() => [MeasureValue])
  measures!: readonly MeasureValue[];
}

@ObjectType({ description: '覆盖矩阵：谁应报什么、报了没有、质量和时效' })
export class CoverageMatrix {
  @Field(() => String, { description: '收到的月份 YYYY-MM' })
  month!: string;
  @Field(() => Day, { description: '截至：月末，本月为今天' })
  asOf!: string;
  @Field(() => String)
  rulesVersion!: string;
  @Field(() => CoverageSum)
  total!: CoverageSum;
  @Field(() => [CoverageSum])
  departments!: readonly CoverageSum[];
  @Field(() => [CoverageSum])
  sectors!: readonly CoverageSum[];
  @Field(() => [CoverageCell])
  cells!: readonly CoverageCell[];
}
