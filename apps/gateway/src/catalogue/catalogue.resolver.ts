import { Args, Query, Resolver } from '@nestjs/graphql';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueFilter, CatalogueView } from './catalogue.types.js';

@Resolver()
export class CatalogueResolver {
  constructor(private readonly service: CatalogueService) {}

  @Query(() => CatalogueView, { description: '信用信息目录：收什么、不收什么、为什么' })
  catalogue(@Args('filter', { type: () => CatalogueFilter, nullable: true }) filter: CatalogueFilter | null): CatalogueView {
    return this.service.view(filter ?? {});
  }
}
