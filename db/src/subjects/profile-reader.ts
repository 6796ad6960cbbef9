import type { CreditRecord, CreditSubject } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { recordsOfSubject } from '../records/record-reader.js';
import type { Vault } from '../vault/vault.js';
import { findSubject, type WantedSubject } from './subject-reader.js';

/** A subject with all its records, each at its latest revision, as known on a day. */
export interface StoredProfile {
  readonly subject: CreditSubject;
  readonly records: readonly CreditRecord[];
}

/**
 * A profile page's data by two look-ups: who it is, then the one partition that holds its records. One statement for both
 * took twice as long: a join opens all partitions before it knows which one.
 */
export async function findProfile(db: Queryable, wanted: WantedSubject, vault: Vault): Promise<StoredProfile | undefined> {
  const subject = await findSubject(db, wanted, vault);
  return subject && { subject, records: await recordsOfSubject(db, subject.id, wanted.asOf) };
}
