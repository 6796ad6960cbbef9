import { lastReceived } from '@credit/db';
import type { Day } from '@credit/domain';
import { canonicalJson, WrittenJson } from '@credit/receipts';
import { searchedCategories } from '@credit/sanctions';
import type { Platform } from '../platform/platform.js';

/** Where an answer comes from: a category of records that was searched, and how fresh it is. */
export interface CheckSource {
  readonly category: string;
  readonly name: string;
  /** Day and moment of the last file that was worked; receipts of the first format have null where none ever came. */
  readonly receivedOn: Day | null;
  readonly synchronisedAt: string | null;
}

/** All that was searched, written once for the many receipts that say it alike. */
export interface WrittenSources {
  readonly sources: WrittenJson;
  /** Names of the categories of which nothing ever came. */
  readonly neverReceived: WrittenJson;
}

const FRESH_MS = 1000;

/** Sources of checks. What was read of them within the last second is not read again: it says less than is known, never more. */
export class CheckSources {
  private kept: { readonly day: Day; readonly until: number; readonly sources: Promise<WrittenSources> } | undefined;

  constructor(private readonly platform: Platform) {}

  onDay(day: Day): Promise<WrittenSources> {
    const now = Date.now();
    if (this.kept?.day !== day || this.kept.until < now) this.kept = { day, until: now + FRESH_MS, sources: this.read(day) };
    return this.kept.sources;
  }

  private async read(day: Day): Promise<WrittenSources> {
    const { store, catalogue } = this.platform;
    const searched = searchedCategories(catalogue, day);
    const last = await lastReceived(store.pool, searched);
    const nameOf = (category: string): string => catalogue.categories.get(category)?.name ?? category;
    const sources = searched.flatMap((category): readonly CheckSource[] => {
      const received = last.get(category);
      return received ? [{ category, name: nameOf(category), receivedOn: received.receivedOn, synchronisedAt: received.at }] : [];
    });
    const never = searched.filter((category) => !last.has(category)).map(nameOf);
    return { sources: written(sources), neverReceived: written(never) };
  }
}

function written(value: unknown): WrittenJson {
  return new WrittenJson(Buffer.from(canonicalJson(value)));
}
