import { Query, Resolver } from '@nestjs/graphql';
import { Platform } from '../platform/platform.js';
import { toRight } from './right-view.js';
import { RightView } from './right.types.js';

@Resolver()
export class RightResolver {
  constructor(private readonly platform: Platform) {}

  @Query(() => [RightView], { description: '信用主体的权利：查阅、异议、信用修复……怎样行使、要等多久、依据哪一条' })
  rights(): readonly RightView[] {
    const { catalogue } = this.platform;
    const today = this.platform.today();
    return [...catalogue.rights.values()].flatMap((right) => toRight(right, today, catalogue) ?? []);
  }
}
