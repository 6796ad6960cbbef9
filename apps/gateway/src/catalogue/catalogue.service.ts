import { Injectable } from '@nestjs/common';
import type { Day, RecordCategory } from '@credit/domain';
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

/** The catalogue of credit information, as anyone may read it. It does not change while the gateway runs, but for what is in force with the day. */
@Injectable()
export class CatalogueService {
  private readonly providers: ProvidersToday;
  private today: { readonly day: Day; readonly entries: ReadonlyMap<string, readonly Entry[]> } | undefined;

  constructor(private readonly platform: Platform) {
    const { catalogue } = platform;
    this.providers = providersToday(catalogue);
  }

  view(filter: CatalogueFilter): CatalogueView {
    const { catalogue } = this.platform;
    const bySector = this.entriesToday();
    return {
      version: catalogue.version,
      sectors: [...catalogue.sectors.values()].map(({ id, name, fieldName }) => {
        const entries = bySector.get(id) ?? [];
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

  private entriesToday(): ReadonlyMap<string, readonly Entry[]> {
    const day = this.platform.today();
    if (this.today?.day !== day) {
      this.today = { day, entries: new Map([...this.platform.catalogue.sectors.keys()].map((sector) => [sector, this.entriesOf(sector, day)])) };
    }
    return this.today.entries;
  }

  private entriesOf(sector: string, day: Day): readonly Entry[] {
    const { catalogue } = this.platform;
    const sectorName = catalogue.sectors.get(sector)?.name ?? '';
    return [...catalogue.categories.values()]
      .filter((category) => category.sector === sector)
      .map((category) => {
        const view = toCategoryView(category, { catalogue, providers: this.providers, day });
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
