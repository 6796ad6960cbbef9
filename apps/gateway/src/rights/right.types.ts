import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Basis } from '../disclosure/record.types.js';

@ObjectType({ description: '行使权利时，别人要守的一个时限' })
export class RightDeadline {
  @Field(() => String, { description: '要做什么' })
  what!: string;
  @Field(() => String, { description: '多久，自哪天起，如：5 个工作日，自收到转办之日起' })
  text!: string;
  @Field(() => String, { nullable: true, description: '可以延长多少；不能延长的为空' })
  extension!: string | null;
  @Field(() => String, { description: 'law 读过规定、to-confirm 通行而条文待核、own 本县设定，没有法定数字' })
  origin!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType({ description: '信用主体的一项权利：法律上叫什么、怎样行使、要等多久' })
export class RightView {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: '法律的叫法' })
  title!: string;
  @Field(() => String, { description: '通俗的说法' })
  plain!: string;
  @Field(() => String, { description: '谁有这项权利' })
  who!: string;
  @Field(() => String, { description: '是什么、有什么效果' })
  means!: string;
  @Field(() => [String], { description: '怎样办' })
  steps!: readonly string[];
  @Field(() => [RightDeadline])
  deadlines!: readonly RightDeadline[];
  @Field(() => [Basis], { description: '今天有效的依据' })
  basis!: readonly Basis[];
}
