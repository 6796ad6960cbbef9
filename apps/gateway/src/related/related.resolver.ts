import { Args, Query, Resolver } from '@nestjs/graphql';
import { RelatedService } from './related.service.js';
import { RelatedByNameView } from './related.types.js';

@Resolver()
export class RelatedResolver {
  constructor(private readonly related: RelatedService) {}

  @Query(() => [RelatedByNameView], { description: '从登记名称看，所属的企业和分支机构；没有的、查不到的为空' })
  relatedByName(@Args('code', { type: () => String, description: '统一社会信用代码' }) code: string): Promise<readonly RelatedByNameView[]> {
    return this.related.of(code);
  }
}
