import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { SearchArgs } from './search.args.js';
import { SearchService } from './search.service.js';
import { FoundSubject, SubjectConnection } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searching: SearchService) {}

  @Query(() => SubjectConnection, { description: '按名称、曾用名、拼音、代码查找主体（不含自然人）；相符的在前，相近的在后' })
  searchSubjects(@Args() query: SearchArgs): Promise<SubjectConnection> {
    return this.searching.search(query);
  }

  @Query(() => [FoundSubject], { description: '边输入边提示：只有相符的' })
  suggestSubjects(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
  ): Promise<readonly FoundSubject[]> {
    return this.searching.suggest(text, first ?? null);
  }
}
