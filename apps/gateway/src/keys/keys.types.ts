import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@ObjectType({ description: '密钥环中的一把封存密钥；只有编号' })
export class SealingKey {
  @Field(() => Int)
  number!: number;

  @Field(() => Boolean, { description: '现在用它封存新的内容；其余的只用来打开以前封存的' })
  seals!: boolean;
}

@ObjectType({ description: '签发回执、通报用过的一把密钥；只有公钥的编号' })
export class SigningKey {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  algorithm!: string;

  @Field(() => Boolean, { description: '现在用它签发；其余的只用来核验以前签发的' })
  signs!: boolean;
}

@ObjectType({ description: '服务器上的一条命令' })
export class KeyCommand {
  @Field(() => String)
  command!: string;

  @Field(() => String)
  does!: string;

  @Field(() => String, { description: '什么时候用' })
  when!: string;
}

@ObjectType({ description: '密钥的状况；密钥本身从不离开密钥文件' })
export class KeyState {
  @Field(() => [SealingKey])
  sealing!: readonly SealingKey[];

  @Field(() => String, { description: '现在用哪种算法封存' })
  sealAlgorithm!: string;

  @Field(() => String, { description: '个人证件号码的匹配散列用哪种算法' })
  matchAlgorithm!: string;

  @Field(() => Boolean, { description: '密钥文件由密钥管理系统保护' })
  managed!: boolean;

  @Field(() => [SigningKey], { description: '先用的在前' })
  signing!: readonly SigningKey[];

  @Field(() => [KeyCommand], { description: '更换、停用由系统管理员在服务器上办理' })
  commands!: readonly KeyCommand[];
}

export const KeysAnswer = createUnionType({
  name: 'KeysAnswer',
  types: () => [KeyState, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? KeyState,
});
