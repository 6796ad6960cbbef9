import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly providers: readonly string[];
  readonly origin: string;
  readonly disclosure: string;
  readonly disclosureReason: string;
  readonly admission: string;
  readonly reason: string;
  readonly basis: readonly Basis[];
  readonly submittable: boolean;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly categories: readonly Category[];
}

export async function catalogue(signal: AbortSignal): Promise<readonly Sector[]> {
  const data = await ask<{ catalogue: { sectors: readonly Sector[] } }>(
    `{ catalogue { sectors { id name field categories { id name kind providers origin disclosure disclosureReason admission reason ${BASIS} submittable } } } }`,
    {},
    signal,
  );
  return data.catalogue.sectors;
}
