import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Day } from '../disclosure/day.scalar.js';
import { NoticeKindEnum } from '../disclosure/enums.js';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { NoticeService } from './notice.service.js';
import { NoticeConnection } from './notice.types.js';

@Resolver()
export class NoticeResolver {
  constructor(private readonly notices: NoticeService) {}

  @Query(() => NoticeConnection, { description: '双公示：行政许可、行政处罚，最近作出的在前' })
  publicNotices(
    @Args('kind', { type: () => NoticeKindEnum }) kind: 'licence' | 'penalty',
    @Args('organ', { type: () => String, nullable: true }) organ: string | null,
    @Args('sector', { type: () => ID, nullable: true, description: '信息类别所属的领域' }) sector: string | null,
    @Args('township', { type: () => String, nullable: true, description: '主体所在的乡镇、街道' }) township: string | null,
    @Args('from', { type: () => Day, nullable: true }) from: string | null,
    @Args('until', { type: () => Day, nullable: true }) until: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NoticeConnection> {
    const categories = this.notices.categoriesOf(kind, sector ?? null);
    return this.notices.page({ categories, organ: organ ?? null, township: township ?? null, from: from ?? null, until: until ?? null, first: pageSize(first), after: after ?? null });
  }
}
