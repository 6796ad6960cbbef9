import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from './day.scalar.js';
import { PublicationEnum, RecordStateEnum } from './enums.js';

@ObjectType({ description: '法律依据' })
export class Basis {
  @Field(() => String)
  instrument!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => String, { nullable: true, description: '条号；未核的为空' })
  article!: string | null;
}

@ObjectType({ description: '记录的一项内容' })
export class RecordField {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  heading!: string;
  @Field(() => String)
  value!: string;
  @Field(() => String, { nullable: true, description: '代码值的文字（1 → 有效）；值本身就是文字的为空' })
  words!: string | null;
}

@ObjectType({ description: '代码值的文字（1 → 有效）' })
export class FieldWords {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  words!: string;
}

@ObjectType({ description: '为什么这样展示' })
export class DisclosureReason {
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  text!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType({ description: '怎样结束公示：信用修复、提前移出；由作出决定的机关办理，平台不作决定' })
export class RecordRepair {
  @Field(() => Day, { nullable: true, description: '最早哪一天可以申请；依据没有写明的为空' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: '什么时候可以，法律的说法：最短公示期届满、法定责任履行完毕' })
  when!: string | null;
  @Field(() => [String], { description: '移出的条件（名单）' })
  conditions!: readonly string[];
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType({ description: '一条信用记录，只含查看者可见的内容' })
export class CreditRecord {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => String, { description: '记录形式：registration、licence、penalty、blacklist、red-list、rating、commitment、arrears …' })
  kind!: string;
  @Field(() => String, { description: 'basic、positive、negative、neutral' })
  polarity!: string;
  @Field(() => String, { nullable: true, description: '标题：许可内容、荣誉名称 …' })
  headline!: string | null;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => Day, { description: '决定日期' })
  date!: string;
  @Field(() => Day, { nullable: true })
  validFrom!: string | null;
  @Field(() => Day, { nullable: true })
  validUntil!: string | null;
  @Field(() => Boolean, { description: '长期有效' })
  indefinite!: boolean;
  @Field(() => Boolean, { description: '自身有效期已过（许可：已到期）' })
  expired!: boolean;
  @Field(() => String, { nullable: true, description: '作出决定的机关' })
  organ!: string | null;
  @Field(() => String, { description: '报送部门' })
  sourceOrgan!: string;
  @Field(() => RecordStateEnum)
  state!: string;
  @Field(() => PublicationEnum)
  publication!: string;
  @Field(() => Int)
  revision!: number;
  @Field(() => String, { nullable: true, description: '失信严重程度' })
  severity!: string | null;
  @Field(() => Day, { nullable: true, description: '最后一个公示日（含）' })
  lastPublicDay!: string | null;
  @Field(() => Int, { nullable: true, description: '还公示几天；不设期限或已停止为空' })
  daysLeft!: number | null;
  @Field(() => Boolean, { description: '异议处理中' })
  disputed!: boolean;
  @Field(() => String, { nullable: true, description: '更正、撤销的理由' })
  reason!: string | null;
  @Field(() => [Basis])
  basis!: readonly Basis[];
  @Field(() => [RecordField])
  fields!: readonly RecordField[];
  @Field(() => [String], { nullable: 'items', description: '各项的值，次序同所属类别的 columns；没有的为空。比 fields 短：项名不再逐条重复' })
  values!: readonly (string | null)[];
  @Field(() => [FieldWords], { description: 'values 中代码值的文字，只列有的' })
  words!: readonly FieldWords[];
  @Field(() => DisclosureReason)
  why!: DisclosureReason;
  @Field(() => RecordRepair, { nullable: true, description: '只有正在公示的处罚和名单才有' })
  repair!: RecordRepair | null;
}

@ObjectType({ description: '表式中的一项：项名只说一次' })
export class RecordColumn {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  heading!: string;
}

@ObjectType({ description: '这些记录所属的信息类别：同类记录相同的内容只说一次' })
export class RecordCategory {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: '记录形式' })
  kind!: string;
  @Field(() => String)
  polarity!: string;
  @Field(() => [Basis], { description: '当日有效的依据' })
  basis!: readonly Basis[];
  @Field(() => [RecordColumn])
  columns!: readonly RecordColumn[];
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
  @Field(() => Boolean)
  hasNextPage!: boolean;
}
