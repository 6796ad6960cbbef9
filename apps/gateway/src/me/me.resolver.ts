import type { Caller } from '@credit/domain';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { SignInService, type SignInRequest } from '../sign-in/sign-in.service.js';
import { MeService } from './me.service.js';
import { Me, MyFiles, MyFilesAnswer } from './me.types.js';

@Resolver()
export class MeResolver {
  constructor(
    private readonly mine: MeService,
    private readonly signIn: SignInService,
  ) {}

  @Query(() => Me, { nullable: true, description: '登录的人；没有登录的为空' })
  async me(@Context('request') request: SignInRequest): Promise<Me | null> {
    return this.mine.me(await this.signIn.getCaller(request));
  }

  @Demands('look-at-own-file', 'answer')
  @Query(() => MyFilesAnswer, { description: '本人、所代表单位的信用档案（须登录）' })
  myFiles(@Args('asOf', { type: () => Day, nullable: true }) asOf: string | null, @CalledBy() caller: Caller): Promise<MyFiles> {
    return this.mine.files(caller, asOf ?? null);
  }
}
