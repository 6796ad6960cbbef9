import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';

@InputType({ description: '监护人和未成年人，各以公民身份号码写明' })
export class GuardianInput {
  @Field(() => String, { description: '未成年人的公民身份号码' })
  ward!: string;
  @Field(() => String, { description: '监护人的公民身份号码' })
  guardian!: string;
  @Field(() => String, { description: '核验所凭的文书；解除时为理由' })
  document!: string;
}

@ObjectType({ description: '已办' })
export class GuardianConfirmed {
  @Field(() => Boolean)
  inForce!: boolean;
}

@ObjectType({ description: '这个监护关系不能办理' })
export class GuardianRefusal {
  @Field(() => String, { description: 'WARD_UNKNOWN、NOT_A_MINOR、GUARDIAN_INVALID、DOCUMENT_MISSING、ALREADY_CONFIRMED、NOT_CONFIRMED、NOT_ALLOWED' })
  code!: string;
  @Field(() => String)
  message!: string;
}

export const GuardianAnswer = createUnionType({
  name: 'GuardianAnswer',
  types: () => [GuardianConfirmed, GuardianRefusal, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? ('inForce' in answer ? GuardianConfirmed : GuardianRefusal),
});
