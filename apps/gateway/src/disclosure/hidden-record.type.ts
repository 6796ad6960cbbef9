import { Field, ObjectType } from '@nestjs/graphql';
import { DisclosureReason } from './record.types.js';

@ObjectType({ description: '一条不展示的记录：只说类别和为什么，不说内容' })
export class HiddenRecord {
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => DisclosureReason)
  why!: DisclosureReason;
}
