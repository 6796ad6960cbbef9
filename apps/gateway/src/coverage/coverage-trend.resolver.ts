import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CoverageTrendService } from './coverage-trend.service.js';
import { CoverageTrendMonth } from './coverage-trend.types.js';

@Resolver()
export class CoverageTrendResolver {
  constructor(private readonly trends: CoverageTrendService) {}

  @Query(() => [CoverageTrendMonth], { description: '逐月的质量和时效，先月在前；可以只看一个部门、一个类别' })
  coverageTrend(
    @Args('until', { type: () => String, nullable: true, description: '到哪个月 YYYY-MM；不写的到本月' }) until: string | null,
    @Args('months', { type: () => Int, nullable: true, defaultValue: 12 }) months: number | null,
    @Args('department', { type: () => String, nullable: true }) department: string | null,
    @Args('category', { type: () => String, nullable: true }) category: string | null,
  ): Promise<readonly CoverageTrendMonth[]> {
    return this.trends.trend({ until: until ?? null, months: months ?? 12, department: department ?? null, category: category ?? null });
  }
}
