import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { LimitsService } from '../limits/limits.service.js';
import { SearchArgs } from './search.args.js';
import { SearchService } from './search.service.js';
import { FoundSubject, SubjectConnection } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly searching: SearchService,
    private readonly limits: LimitsService,
  ) {}

  @Query(() => SubjectConnection, { description: '按名称、曾用名、拼音、代码查找主体（不含自然人）；相符的在前，相近的在后' })
  async searchSubjects(@Args() query: SearchArgs, @Context('request') request: object): Promise<SubjectConnection> {
    const page = await this.searching.search(query);
    // What is only alike is not what was looked for.
    this.limits.note(request, 'name', page.edges.some(({ node }) => !node.alike));
    return page;
  }

  @Query(() => [FoundSubject], { description: '边输入边提示：只有相符的' })
  async suggestSubjects(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Context('request') request: object,
  ): Promise<readonly FoundSubject[]> {
    const found = await this.searching.suggest(text, first ?? null);
    this.limits.note(request, 'suggestion', found.length > 0);
    return found;
  }
}
