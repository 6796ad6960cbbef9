import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly nameBefore: string | null;
  readonly kindName: string;
  readonly about: readonly string[];
  readonly collecting: string;
  readonly collectingReason: string;
  readonly providers: readonly Provider[];
  readonly providersReason: string;
  readonly reporting: { readonly text: string; readonly zeroReport: string | null; readonly why: string; readonly basis: readonly Basis[] } | null;
  readonly audience: string;
  readonly disclosureReason: string;
  readonly basis: readonly Basis[];
  readonly template: string | null;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly collected: number;
  readonly notCollected: number;
  readonly categories: readonly Category[];
}

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

const CATEGORIES = question<{ catalogue: Catalogue }>(
  `query ($filter: CatalogueFilter, $wanted: Boolean!) { catalogue(filter: $filter) {
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
  const data = await ask(CATEGORIES, { filter, wanted }, signal);
  return wanted ? data.catalogue : { ...data.catalogue, sectors: data.catalogue.sectors.map((sector) => ({ ...sector, categories: [] })) };
}
