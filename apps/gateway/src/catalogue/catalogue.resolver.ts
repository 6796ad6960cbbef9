import { basisInForce, type Day } from '@credit/domain';
import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { toBasis } from '../disclosure/record-view.js';
import { Basis } from '../disclosure/record.types.js';
import { Platform } from '../platform/platform.js';

@ObjectType({ description: '信用信息类别' })
export class CategoryView {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => [String], { description: '由谁提供' })
  providers!: readonly string[];
  @Field(() => String)
  origin!: string;
  @Field(() => String)
  disclosure!: string;
  @Field(() => String, { description: '为什么公开或不公开' })
  disclosureReason!: string;
  @Field(() => String)
  admission!: string;
  @Field(() => String, { description: '依据，或缺什么依据' })
  reason!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
  @Field(() => Boolean, { description: '现在就能报送' })
  submittable!: boolean;
}

@ObjectType({ description: '领域' })
export class SectorView {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  field!: string;
  @Field(() => [CategoryView])
  categories!: readonly CategoryView[];
}

@ObjectType({ description: '信用信息目录' })
export class CatalogueView {
  @Field(() => String)
  version!: string;
  @Field(() => [SectorView])
  sectors!: readonly SectorView[];
}

@Resolver()
export class CatalogueResolver {
  private view: { readonly day: Day; readonly catalogue: CatalogueView } | undefined;

  constructor(private readonly platform: Platform) {}

  @Query(() => CatalogueView, { description: '信用信息目录：收什么、不收什么、为什么' })
  catalogue(): CatalogueView {
    const day = this.platform.today();
    if (this.view?.day !== day) this.view = { day, catalogue: toView(this.platform, day) };
    return this.view.catalogue;
  }
}

/** The catalogue does not change while the gateway runs; which citations are in force does, with the day. */
function toView({ catalogue }: Platform, day: Day): CatalogueView {
  const providerName = (id: string): string => {
    const department = catalogue.departments.get(id);
    return department?.successor ?? department?.name ?? id;
  };
  return {
    version: catalogue.version,
    sectors: [...catalogue.sectors.values()].map((sector) => ({
      id: sector.id,
      name: sector.name,
      field: sector.fieldName,
      categories: [...catalogue.categories.values()]
        .filter((category) => category.sector === sector.id)
        .map((category) => ({ category, basis: basisInForce(category.basis, day) }))
        .map(({ category, basis }) => ({
          id: category.id,
          name: category.name,
          kind: category.kind,
          providers: [...new Set(category.providers.map(providerName))],
          origin: category.origin,
          disclosure: category.disclosure,
          disclosureReason: category.disclosureReason,
          admission: category.admission,
          reason: category.reason,
          basis: toBasis(basis, catalogue),
          submittable: category.form !== null && !category.sealed && basis.length > 0,
        })),
    })),
  };
}
