import type { RecordForm, ResolveOptions } from '@credit/domain';
import type { Submission } from '../submissions/submission.js';
import type { Vault } from '../vault/vault.js';

/** All that taking in the rows of one submission needs, fixed once per file. */
export interface TakeContext {
  readonly submission: Submission;
  readonly form: RecordForm;
  readonly resolve: ResolveOptions;
  readonly townshipOf: (text: string) => string | null;
  /** Keys that rows of this file have named so far; grows with each batch that is committed. */
  readonly seen: Set<string>;
  readonly vault: Vault;
}
