import { Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from './access-refused.js';

@ObjectType({ description: '须登录或出示凭证' })
export class CredentialNeeded {
  @Field(() => String)
  message!: string;
}

@ObjectType({ description: '不能办理：角色、权限范围或者单位不对' })
export class AccessDenied {
  @Field(() => String, { description: 'role 角色、scope 凭证的范围、own-organ 只能办理本单位的、cross-site 不是从本平台的页面发出的' })
  rule!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String, { description: '规则和依据' })
  basis!: string;
  @Field(() => String, { description: '怎么办' })
  fix!: string;
}

@ObjectType({ description: '须先经过第二重身份验证' })
export class SecondFactorNeeded {
  @Field(() => String)
  message!: string;
  @Field(() => String, { description: '规则和依据' })
  basis!: string;
  @Field(() => String, { description: '去这里验证，之后回到原处；next 由页面补上' })
  goTo!: string;
}

/** Members of every union that answers only some callers. */
export const REFUSALS = [CredentialNeeded, AccessDenied, SecondFactorNeeded] as const;
export type AnyRefusal = InstanceType<(typeof REFUSALS)[number]>;

/** The refusal as an answer of GraphQL. */
export function toAnswer({ rule, message, basis, fix, goTo }: Refusal): AnyRefusal {
  switch (rule) {
    case 'sign-in':
      return Object.assign(new CredentialNeeded(), { message });
    case 'second-factor':
      return Object.assign(new SecondFactorNeeded(), { message, basis, goTo: goTo ?? '/' });
    case 'role':
    case 'scope':
    case 'own-organ':
    case 'cross-site':
      return Object.assign(new AccessDenied(), { rule, message, basis, fix });
  }
}

/** Which refusal an answer is; undefined where it is none. */
export function refusalType(answer: object): (typeof REFUSALS)[number] | undefined {
  return REFUSALS.find((type) => answer instanceof type);
}
