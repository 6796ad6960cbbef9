import { drainOutbox, type Store } from '@credit/db';
import type { Catalogue } from '@credit/catalogue';

/** Makes all that was taken in findable, as the worker does in the running house. */
export async function makeFindable({ store, catalogue, today }: { readonly store: Store; readonly catalogue: Catalogue; today(): string }): Promise<void> {
  while ((await drainOutbox({ pool: store.pool, vault: store.vault, law: catalogue, day: today() })) > 0);
}
