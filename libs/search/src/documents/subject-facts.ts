import type { Catalogue } from '@credit/catalogue';
import type { CreditRecord, CreditSubject } from '@credit/domain';

/** The law that decides what the public may find. */
export type SearchLaw = Pick<Catalogue, 'categories' | 'disclosure' | 'publicationLaw' | 'townships'>;

/** What is known of a subject: itself and its records. */
export interface SubjectFacts {
  readonly subject: CreditSubject;
  readonly records: readonly CreditRecord[];
}
