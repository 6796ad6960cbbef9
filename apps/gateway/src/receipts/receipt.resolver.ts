import { NotFoundException } from '@nestjs/common';
import { Args, createUnionType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { Day } from '../disclosure/day.scalar.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { ReceiptService } from './receipt.service.js';

@ObjectType({ description: '回执签发以后，所依据的记录的变化' })
export class LaterChange {
  @Field(() => Int, { description: '回执中的行' })
  row!: number;
  @Field(() => String)
  category!: string;
  @Field(() => String)
  categoryName!: string;
  @Field(() => String, { description: 'correct 更正、withdraw 撤销、repair 修复、report 重新报送' })
  act!: string;
  @Field(() => Day)
  knownOn!: string;
}

@ObjectType({ description: '核查回执' })
export class CheckReceipt {
  @Field(() => String)
  number!: string;
  @Field(() => Day)
  checkedOn!: string;
  @Field(() => String, { description: '摘要（十六进制）' })
  digest!: string;
  @Field(() => String, { description: '签名（十六进制）' })
  signature!: string;
  @Field(() => String, { description: '签名所用的密钥；公钥见 GET /api/receipt-keys' })
  key!: string;
  @Field(() => String, { description: '签名的文件，规范形式的 JSON，一字不动' })
  document!: string;
  @Field(() => [LaterChange])
  laterChanges!: readonly LaterChange[];
}

@ObjectType()
export class CheckReceiptNotFound {
  @Field(() => String)
  number!: string;
  @Field(() => String)
  message!: string;
}

export const CheckReceiptAnswer = createUnionType({
  name: 'CheckReceiptAnswer',
  types: () => [CheckReceipt, CheckReceiptNotFound, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('document' in answer ? CheckReceipt : CheckReceiptNotFound),
});

@Resolver()
export class ReceiptResolver {
  constructor(private readonly receipts: ReceiptService) {}

  @Demands('look-at-receipt', 'answer')
  @Query(() => CheckReceiptAnswer, { description: '核查回执（须凭证），连同签发以后的更正' })
  async checkReceipt(
    @Args('number', { type: () => String }) number: string,
    @CalledBy() caller: Caller,
  ): Promise<CheckReceipt | CheckReceiptNotFound> {
    try {
      const { receipt, laterChanges } = await this.receipts.open(number, caller);
      return { ...receipt, document: receipt.document.toString('utf8'), laterChanges };
    } catch (error) {
      if (error instanceof NotFoundException) return { number, message: error.message };
      throw error;
    }
  }
}
