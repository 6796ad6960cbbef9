import type { RecordForm, ResolveOptions } from '@credit/domain';
import type { Submission, Tallies } from '../submissions/submission.js';
import type { Digest } from './digest.js';
import type { Novelty } from './novelty.js';
import type { Vault } from '../vault/vault.js';

/** All that taking in the rows of one submission needs; fixed once per file but for the submission's checkpoint and its tallies. */
export interface TakeContext {
  readonly submission: Submission;
  /** As they stand after the batch at hand. */
  readonly tallies: Tallies;
  readonly form: RecordForm;
  readonly resolve: ResolveOptions;
  readonly townshipOf: (text: string) => string | null;
  /** Keys that rows of this file have named so far; grows with each batch that is committed. */
  readonly seen: Set<Digest>;
  /** Whether the rows of this file are new records so far: learned batch by batch. */
  readonly novelty: Novelty;
  readonly vault: Vault;
}
