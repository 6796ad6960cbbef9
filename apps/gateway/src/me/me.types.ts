import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { REFUSALS, refusalType } from '../sign-in/refusal.types.js';
import { Subject } from '../subjects/subject.types.js';

@ObjectType({ description: '角色' })
export class MyRole {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: '登录的人' })
export class Me {
  @Field(() => String, { description: 'citizen 自然人、representative 单位代表人、officer 工作人员' })
  kind!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: '在平台的账号：别人授权时凭它写明给谁' })
  account!: string;
  @Field(() => String, { nullable: true, description: '所在单位的统一社会信用代码' })
  organ!: string | null;
  @Field(() => String, { nullable: true })
  organName!: string | null;
  @Field(() => [MyRole])
  roles!: readonly MyRole[];
  @Field(() => Boolean, { description: '本次登录经过了第二重身份验证' })
  secondFactor!: boolean;
}

@ObjectType({ description: '本人、本单位的信用档案' })
export class MyFiles {
  @Field(() => [Subject])
  files!: readonly Subject[];
  @Field(() => Int, { description: '登录服务核验了、而登记库中没有的有几个' })
  notOnRegister!: number;
  @Field(() => Int, { description: '前几份是本人、本单位的，其余是所监护的未成年人的' })
  own!: number;
}

export const MyFilesAnswer = createUnionType({
  name: 'MyFilesAnswer',
  types: () => [MyFiles, ...REFUSALS] as const,
  resolveType: (answer: object) => refusalType(answer) ?? MyFiles,
});
