import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';

@ObjectType({ description: '所引规定' })
export class CitedRule {
  @Field(() => String)
  instrument!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  article!: string | null;
}

@ObjectType({ description: '适用的措施' })
export class CheckMeasure {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'must 应当；may 可以' })
  duty!: string;
  @Field(() => Int, { nullable: true, description: '惩戒措施三类之一' })
  class!: number | null;
  @Field(() => String)
  effect!: string;
  @Field(() => Day, { nullable: true })
  until!: string | null;
  @Field(() => [CitedRule])
  basis!: readonly CitedRule[];
}

@ObjectType({ description: '核查日的状况' })
export class ListingStanding {
  @Field(() => String, { description: 'in-force、ended、suspended、not-yet' })
  on!: string;
  @Field(() => String, { nullable: true })
  why?: string | null;
  @Field(() => Day, { nullable: true })
  since?: string | null;
}

@ObjectType({ description: '列入名单，或者个案决定等事实' })
export class CheckedListing {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  listKind!: string;
  @Field(() => String, { nullable: true })
  listId!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  documentNo!: string | null;
  @Field(() => String)
  authority!: string;
  @Field(() => Day)
  listedOn!: string;
  @Field(() => Day)
  from!: string;
  @Field(() => Day, { nullable: true, description: '最后一日（含）；空为履行或移出前有效' })
  until!: string | null;
  @Field(() => Boolean, { description: '异议处理中' })
  disputed!: boolean;
  @Field(() => ListingStanding)
  standing!: ListingStanding;
  @Field(() => [CheckMeasure])
  measures!: readonly CheckMeasure[];
}

@ObjectType({ description: '荣誉或其他守信事实' })
export class CheckHonour {
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  title!: string;
  @Field(() => Day, { nullable: true })
  until!: string | null;
  @Field(() => String)
  authority!: string;
  @Field(() => Day)
  grantedOn!: string;
}

@ObjectType({ description: '绿色通道' })
export class GreenChannel {
  @Field(() => [CheckMeasure])
  measures!: readonly CheckMeasure[];
  @Field(() => [String])
  because!: readonly string[];
  @Field(() => Day, { nullable: true })
  until!: string | null;
  @Field(() => String, { description: '不减免的' })
  keeps!: string;
}

@ObjectType({ description: '提示' })
export class CheckNote {
  @Field(() => String)
  kind!: string;
  @Field(() => [String])
  about!: readonly string[];
  @Field(() => String)
  text!: string;
}
