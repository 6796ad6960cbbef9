import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CatalogueFaults, loadKeptCatalogue, readCatalogueTexts, type Catalogue, type CatalogueTexts } from '@credit/catalogue';
import { findRules, keepRules, type Store } from '@credit/db';
import type { GatewayConfig } from '../config.js';

/** Keeps the rules in use, so that what is answered by them can be worked out again when they have changed. */
export async function keepPresentRules({ version }: Catalogue, from: { readonly store: Store; readonly config: GatewayConfig }): Promise<void> {
  const { catalogueDir, catalogue } = from.config;
  await keepRules(from.store.pool, version, () => pack(readCatalogueTexts(catalogueDir, catalogue)));
}

/** Rules of a version, of this start or of any before it; undefined where they were never kept or are no longer understood. */
export class RulesOfVersion {
  private readonly loaded = new Map<string, Promise<Catalogue | undefined>>();

  constructor(
    private readonly store: Store,
    private readonly present: Catalogue,
  ) {}

  of(version: string): Promise<Catalogue | undefined> {
    if (version === this.present.version) return Promise.resolve(this.present);
    const known = this.loaded.get(version) ?? this.load(version);
    this.loaded.delete(version);
    this.loaded.set(version, known);
    const [oldest] = this.loaded.keys();
    if (this.loaded.size > MOST_LOADED && oldest !== undefined) this.loaded.delete(oldest);
    // What is not there today may have been put back tomorrow.
    known.then((found) => found ?? this.loaded.delete(version), () => this.loaded.delete(version));
    return known;
  }

  private async load(version: string): Promise<Catalogue | undefined> {
    const kept = await findRules(this.store.pool, version);
    if (!kept) return undefined;
    try {
      const catalogue = loadKeptCatalogue(unpack(kept));
      return catalogue.version === version ? catalogue : undefined;
    } catch (error) {
      if (error instanceof CatalogueFaults) return undefined;
      throw error;
    }
  }
}

/** A catalogue is some tens of megabytes. */
const MOST_LOADED = 2;

function pack({ files, overrides }: CatalogueTexts): Buffer {
  return deflateRawSync(JSON.stringify({ files: [...files], overrides }));
}

function unpack(packed: Buffer): CatalogueTexts {
  const { files, overrides }: { readonly files: readonly (readonly [string, string])[]; readonly overrides: string | null } = JSON.parse(inflateRawSync(packed).toString('utf8'));
  return { files: new Map(files), overrides };
}
