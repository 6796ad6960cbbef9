import type { RegisterView, SubjectClaim } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { BatchRegister } from '../subjects/batch-register.js';
import { lookUpRegister, type KnownRegistered } from '../subjects/register-lookup.js';
import type { Vault } from '../vault/vault.js';

/** The part of the register that those asked about can meet, by the look-up by which rows of a submission are joined. */
export async function registerOfAsked(db: Queryable, claims: readonly SubjectClaim[], vault: Vault): Promise<RegisterView<KnownRegistered>> {
  return new BatchRegister(await lookUpRegister(db, claims, vault), vault);
}
