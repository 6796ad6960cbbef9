import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { CheckedListing, CheckHonour, CheckMeasure, CheckNote, GreenChannel } from './checked-listing.types.js';

@InputType({ description: '要核查的一个单位；代码为准，只有名称的不归到任何主体' })
export class AskedSubjectInput {
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: '总公司代码' })
  headOffice?: string | null;
  @Field(() => [String], { nullable: true, description: '联合体成员的代码' })
  members?: string[] | null;
}

@InputType()
export class CheckInput {
  @Field(() => String, { description: '核查场景：government-procurement、bidding、licensing …' })
  scenario!: string;
  @Field(() => String, { description: '核查用途' })
  purpose!: string;
  @Field(() => String, { nullable: true, description: '项目编号' })
  project?: string | null;
  @Field(() => String, { nullable: true, description: '核查单位的统一社会信用代码' })
  organ?: string | null;
  @Field(() => String, { nullable: true, description: '经办人' })
  operator?: string | null;
  @Field(() => [AskedSubjectInput])
  subjects!: AskedSubjectInput[];
}

@ObjectType({ description: '关联单位（总公司、联合体成员）：并列展示，不并入本行' })
export class RelatedSubject {
  @Field(() => String, { description: 'head-office 总公司、consortium-member 联合体成员' })
  relation!: string;
  @Field(() => String, { nullable: true })
  inputName!: string | null;
  @Field(() => String, { nullable: true })
  inputCode!: string | null;
  @Field(() => String, { nullable: true, description: '对上的主体；没有对上的为空' })
  matchedUscc!: string | null;
  @Field(() => String, { nullable: true })
  currentName!: string | null;
  @Field(() => String, { nullable: true, description: '没有对上的原因' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => String, { nullable: true })
  advice?: string | null;
  @Field(() => [String])
  candidates!: readonly string[];
  @Field(() => [CheckedListing])
  listingsInForce!: readonly CheckedListing[];
}

@ObjectType({ description: '一行的核查结果：只列事实和适用的规定' })
export class CheckRow {
  @Field(() => Int)
  row!: number;
  @Field(() => String, { nullable: true })
  inputName!: string | null;
  @Field(() => String, { nullable: true })
  inputCode!: string | null;
  @Field(() => String, { nullable: true, description: '对上的主体；没有对上的为空' })
  matchedUscc!: string | null;
  @Field(() => String, { description: 'CODE、CODE_NORMALISED、CODE_REPAIRED、NONE' })
  matchMethod!: string;
  @Field(() => String, { nullable: true, description: '没有对上的原因' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => String, { nullable: true, description: '怎么办' })
  advice?: string | null;
  @Field(() => [String], { description: '可能是这些主体，须由人核对' })
  candidates!: readonly string[];
  @Field(() => String, { nullable: true })
  currentName!: string | null;
  @Field(() => [String])
  formerNames?: readonly string[] | undefined;
  @Field(() => Boolean)
  formerNameUsed!: boolean;
  @Field(() => Boolean)
  nameDiffers!: boolean;
  @Field(() => String, { nullable: true })
  registeredStatus!: string | null;
  @Field(() => [CheckedListing])
  listingsInForce!: readonly CheckedListing[];
  @Field(() => [CheckedListing])
  endedListings!: readonly CheckedListing[];
  @Field(() => [CheckedListing])
  suspendedListings?: readonly CheckedListing[] | undefined;
  @Field(() => [CheckedListing])
  listingsToCome?: readonly CheckedListing[] | undefined;
  @Field(() => [CheckedListing], { description: '状态名录、个案决定等其他事实' })
  otherFacts?: readonly CheckedListing[] | undefined;
  @Field(() => [CheckHonour])
  honours!: readonly CheckHonour[];
  @Field(() => [CheckHonour])
  otherMerits?: readonly CheckHonour[] | undefined;
  @Field(() => [CheckMeasure], { description: '由机关逐案决定的措施，只作提示' })
  caseByCase?: readonly CheckMeasure[] | undefined;
  @Field(() => GreenChannel, { nullable: true })
  greenChannel!: GreenChannel | null;
  @Field(() => [RelatedSubject])
  related?: readonly RelatedSubject[] | undefined;
  @Field(() => [CheckNote])
  notes?: readonly CheckNote[] | undefined;
}

@ObjectType({ description: '核查结果' })
export class Check {
  @Field(() => String, { description: '回执号' })
  receipt!: string;
  @Field(() => String)
  digest!: string;
  @Field(() => String)
  scenario!: string;
  @Field(() => Day)
  checkedOn!: string;
  @Field(() => String)
  rulesVersion!: string;
  @Field(() => [CheckRow])
  rows!: readonly CheckRow[];
}

@ObjectType({ description: '这份名单不能核查；没有出具回执' })
export class CheckRefusal {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String)
  fix!: string;
}

export const CheckAnswer = createUnionType({
  name: 'CheckAnswer',
  types: () => [Check, CheckRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('rows' in answer ? Check : CheckRefusal),
});
