import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { ListService } from './list.service.js';
import { ListNotFound, PublicList, PublicListAnswer, PublicListPage } from './list.types.js';

@Resolver()
export class ListResolver {
  constructor(private readonly lists: ListService) {}

  @Query(() => [PublicList], { description: '名单：法律依据、后果、移出条件' })
  publicLists(): Promise<readonly PublicList[]> {
    return this.lists.all();
  }

  @Query(() => PublicListAnswer)
  publicList(
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PublicListPage | ListNotFound> {
    return this.lists.page(id, pageSize(first), after ?? null);
  }
}
