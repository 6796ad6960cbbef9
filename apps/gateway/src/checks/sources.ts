import { lastReceived } from '@credit/db';
import type { Day } from '@credit/domain';
import { canonicalJson, WrittenJson } from '@credit/receipts';
import { searchedCategories } from '@credit/sanctions';
import type { Platform } from '../platform/platform.js';

/** Where an answer comes from: a category of records that was searched, and how fresh it is. */
export interface CheckSource {
  readonly category: string;
  readonly name: string;
  /** Day and moment of the last file that was worked; null where none ever came. */
  readonly receivedOn: Day | null;
  readonly synchronisedAt: string | null;
}

const FRESH_MS = 1000;

/** Sources of checks. What was read of them within the last second is not read again: it says less than is known, never more. */
export class CheckSources {
  private kept: { readonly day: Day; readonly until: number; readonly sources: Promise<WrittenJson> } | undefined;

  constructor(private readonly platform: Platform) {}

  onDay(day: Day): Promise<WrittenJson> {
    const now = Date.now();
    if (this.kept?.day !== day || this.kept.until < now) this.kept = { day, until: now + FRESH_MS, sources: this.read(day) };
    return this.kept.sources;
  }

  private async read(day: Day): Promise<WrittenJson> {
    const { store, catalogue } = this.platform;
    const searched = searchedCategories(catalogue, day);
    const last = await lastReceived(store.pool, searched);
    const sources = searched.map((category): CheckSource => ({
      category,
      name: catalogue.categories.get(category)?.name ?? category,
      receivedOn: last.get(category)?.receivedOn ?? null,
      synchronisedAt: last.get(category)?.at ?? null,
    }));
    return new WrittenJson(Buffer.from(canonicalJson(sources)));
  }
}
