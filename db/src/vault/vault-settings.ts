import { SEAL_ALGORITHMS, type SealAlgorithm } from './sealing.js';

/** How a vault seals, and how its key file is itself kept. */
export interface VaultSettings {
  /** CREDIT_VAULT_ALGORITHM: what is sealed anew; what was sealed otherwise is opened as ever. */
  readonly algorithm: SealAlgorithm;
  /** CREDIT_VAULT_UNWRAP_COMMAND: makes the key file's text from what is on disk, for a key management system; null: the file is the text. */
  readonly unwrap: string | null;
  /** CREDIT_VAULT_WRAP_COMMAND: the other way round, needed where keys are made. */
  readonly wrap: string | null;
}

export const PLAIN_VAULT: VaultSettings = { algorithm: 'AES-256-GCM', unwrap: null, wrap: null };

/** Throws with a message in plain words where a setting is not allowed. */
export function vaultSettings(env: NodeJS.ProcessEnv): VaultSettings {
  const asked = env['CREDIT_VAULT_ALGORITHM'] || 'AES-256-GCM';
  const algorithm = SEAL_ALGORITHMS.find((each) => each === asked);
  if (!algorithm) throw new Error(`CREDIT_VAULT_ALGORITHM 应为 ${SEAL_ALGORITHMS.join(' 或 ')}，现在是 ${asked}`);
  return { algorithm, unwrap: env['CREDIT_VAULT_UNWRAP_COMMAND'] || null, wrap: env['CREDIT_VAULT_WRAP_COMMAND'] || null };
}
