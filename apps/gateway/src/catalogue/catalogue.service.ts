import { Injectable } from '@nestjs/common';
import type { RecordCategory } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import type { CatalogueFilter, CatalogueView, CategoryView, ProviderView } from './catalogue.types.js';
import { toCategoryView } from './category-view.js';
import { providersToday, type ProvidersToday } from './providers-today.js';

interface Entry {
  readonly category: RecordCategory;
  readonly view: CategoryView;
  /** What a reader's words are looked for in. */
  readonly words: string;
}

/** The catalogue of credit information, as anyone may read it. It does not change while the gateway runs. */
@Injectable()
export class CatalogueService {
  private readonly providers: ProvidersToday;
  private readonly entries: ReadonlyMap<string, readonly Entry[]>;

  constructor(private readonly platform: Platform) {
    const { catalogue } = platform;
    this.providers = providersToday(catalogue);
    this.entries = new Map([...catalogue.sectors.keys()].map((sector) => [sector, this.entriesOf(sector)]));
  }

  view(filter: CatalogueFilter): CatalogueView {
    const { catalogue } = this.platform;
    return {
      version: catalogue.version,
      sectors: [...catalogue.sectors.values()].map(({ id, name, fieldName }) => {
        const entries = this.entries.get(id) ?? [];
        const collected = entries.filter(({ view }) => view.collecting === 'submitted').length;
        return {
          id,
          name,
          field: fieldName,
          collected,
          notCollected: entries.length - collected,
          categories: entries.filter((entry) => this.fits(entry, filter)).map(({ view }) => view),
        };
      }),
      providers: this.providers.all,
      organs: [...catalogue.organs.values()].map(({ name }) => name),
      townships: catalogue.townships.map(({ name }) => name),
    };
  }

  private entriesOf(sector: string): readonly Entry[] {
    const { catalogue } = this.platform;
    const sectorName = catalogue.sectors.get(sector)?.name ?? '';
    return [...catalogue.categories.values()]
      .filter((category) => category.sector === sector)
      .map((category) => {
        const view = toCategoryView(category, catalogue, this.providers);
        return { category, view, words: [sectorName, view.name, view.nameBefore ?? '', view.kindName, view.collectingReason, ...view.providers.flatMap(wordsOf)].join('\n') };
      });
  }

  private fits({ category, view, words }: Entry, filter: CatalogueFilter): boolean {
    const { provider, collected } = filter;
    if (filter.category != null && category.id !== filter.category) return false;
    if (filter.sector != null && category.sector !== filter.sector) return false;
    if (provider != null && !this.providers.provides(provider, category)) return false;
    if (collected != null && (view.collecting === 'submitted') !== collected) return false;
    return wanted(filter.text).every((word) => words.includes(word));
  }
}

function wordsOf({ name, note }: ProviderView): readonly string[] {
  return note === null ? [name] : [name, note];
}

function wanted(text: string | null | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
