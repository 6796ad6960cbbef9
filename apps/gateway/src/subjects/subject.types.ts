import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { SubjectKindEnum } from '../disclosure/enums.js';
import { HiddenRecord } from '../disclosure/hidden-record.type.js';
import { CreditRecord, RecordCategory } from '../disclosure/record.types.js';

export const ViewerKindEnum = { SELF: 'self', AUTHORISED: 'authorised', ORGAN: 'organ', PROCUREMENT: 'procurement', ADMINISTRATOR: 'administrator' } as const;
registerEnumType(ViewerKindEnum, { name: 'ViewerKind', description: '本人、本单位，被授权人，部门，采购、招标单位，平台管理员' });

@InputType({ description: '以何身份查看：缺省为公众。须凭证；部门须写明机构、经办人和用途，采购单位另写项目，被授权人写授权编号' })
export class ViewerInput {
  @Field(() => ViewerKindEnum)
  kind!: 'self' | 'authorised' | 'organ' | 'procurement' | 'administrator';
  @Field(() => String, { nullable: true })
  organ?: string | null;
  @Field(() => String, { nullable: true })
  operator?: string | null;
  @Field(() => String, { nullable: true })
  purpose?: string | null;
  @Field(() => String, { nullable: true, description: '采购、招标项目' })
  project?: string | null;
  @Field(() => String, { nullable: true, description: '授权编号 A-年月日-序号' })
  authorisation?: string | null;
}

@ObjectType()
export class Identifier {
  @Field(() => String)
  scheme!: string;
  @Field(() => String)
  value!: string;
}

@ObjectType({ description: '未展示的记录数：只告知本人和部门' })
export class HiddenRecords {
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: '不展示的记录和为什么：只告知部门；封存的、未成年人的不列' })
export class HiddenRecordList {
  @Field(() => [HiddenRecord])
  records!: readonly HiddenRecord[];
}

@ObjectType({ description: '信用主体' })
export class Subject {
  @Field(() => String)
  code!: string;
  @Field(() => SubjectKindEnum)
  kind!: string;
  @Field(() => String)
  currentName!: string;
  @Field(() => [String])
  formerNames!: readonly string[];
  @Field(() => String, { nullable: true })
  status!: string | null;
  @Field(() => String, { nullable: true })
  township!: string | null;
  @Field(() => [Identifier])
  identifiers!: readonly Identifier[];
  @Field(() => Day, { description: '截至某日' })
  asOf!: string;
  @Field(() => [CreditRecord])
  records!: readonly CreditRecord[];
  @Field(() => [RecordCategory], { description: '上列记录所属的信息类别' })
  categories!: readonly RecordCategory[];
  @Field(() => HiddenRecords, { nullable: true })
  hidden!: HiddenRecords | null;
}

@ObjectType()
export class SubjectCandidate {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: '查不到：不在册，或没有可公开的记录，两者答复相同' })
export class SubjectNotFound {
  @Field(() => String)
  code!: string;
  @Field(() => Boolean)
  found!: false;
  @Field(() => [SubjectCandidate])
  candidates!: readonly SubjectCandidate[];
}

export const SubjectAnswer = createUnionType({
  name: 'SubjectAnswer',
  types: () => [Subject, SubjectNotFound] as const,
  resolveType: (answer: object) => ('found' in answer ? SubjectNotFound : Subject),
});

export const HiddenRecordsAnswer = createUnionType({
  name: 'HiddenRecordsAnswer',
  types: () => [HiddenRecordList, SubjectNotFound] as const,
  resolveType: (answer: object) => ('found' in answer ? SubjectNotFound : HiddenRecordList),
});
