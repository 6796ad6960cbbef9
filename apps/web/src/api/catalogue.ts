import type { CategoriesQuery, CategoriesQueryVariables } from '../operations.js';
import { BASIS } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

type SentCatalogue = CategoriesQuery['catalogue'];
type SentSector = SentCatalogue['sectors'][number];
export type Provider = SentCatalogue['providers'][number];
export type Category = NonNullable<SentSector['categories']>[number];
/** Without any condition its categories are not asked for. */
export type Sector = Omit<SentSector, 'categories'> & { readonly categories: readonly Category[] };

export interface Catalogue {
  readonly sectors: readonly Sector[];
  readonly providers: readonly Provider[];
}

export interface CatalogueFilter {
  readonly category: string | null;
  readonly sector: string | null;
  readonly provider: string | null;
  readonly collected: boolean | null;
  readonly text: string | null;
}

export const keptCatalogue = new KeptAnswers<Catalogue>();

const CATEGORIES = question<CategoriesQuery, CategoriesQueryVariables>(
  /* GraphQL */ `query Categories($filter: CatalogueFilter, $wanted: Boolean!) { catalogue(filter: $filter) {
    providers { id name note }
    sectors { id name field collected notCollected categories @include(if: $wanted) {
      id name nameBefore kindName about collecting collectingReason providers { id name note } providersReason
      reporting { text zeroReport why ${BASIS} } audience disclosureReason ${BASIS} template
    } }
  } }`,
);

/** The sectors, and of each the categories that fit; without any condition only how many there are. */
export async function findCategories(filter: CatalogueFilter, signal: AbortSignal): Promise<Catalogue> {
  const wanted = Object.values(filter).some((value) => value !== null);
  const { catalogue } = await ask(CATEGORIES, { filter, wanted }, signal);
  return { ...catalogue, sectors: catalogue.sectors.map((sector) => ({ ...sector, categories: sector.categories ?? [] })) };
}
