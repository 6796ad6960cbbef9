import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { PageInfo } from '../disclosure/record.types.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '一份核查回执中，所依据的记录后来有变化的一行；回执本身不变，须重新核查' })
export class TouchedReceipt {
  @Field(() => String, { description: '回执号' })
  receipt!: string;
  @Field(() => Day)
  checkedOn!: string;
  @Field(() => String)
  scenario!: string;
  @Field(() => String)
  scenarioName!: string;
  @Field(() => Int, { description: '回执中的行' })
  row!: number;
  @Field(() => String, { nullable: true })
  subjectCode!: string | null;
  @Field(() => String)
  subjectName!: string;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => String, { nullable: true, description: '记录的文号' })
  documentNo!: string | null;
  @Field(() => String, { description: 'correct 更正、withdraw 撤销、repair 修复、report 重新报送' })
  act!: string;
  @Field(() => Day, { description: '平台知悉变化之日' })
  knownOn!: string;
  @Field(() => String)
  says!: string;
}

@ObjectType()
export class TouchedReceiptEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => TouchedReceipt)
  node!: TouchedReceipt;
}

@ObjectType()
export class TouchedReceiptConnection {
  @Field(() => [TouchedReceiptEdge])
  edges!: readonly TouchedReceiptEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const TouchedReceiptsAnswer = createUnionType({
  name: 'TouchedReceiptsAnswer',
  types: () => [TouchedReceiptConnection, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? TouchedReceiptConnection,
});
