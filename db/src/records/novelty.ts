import type { Operation, RecordForm } from '@credit/domain';

/**
 * Whether a file's records may be taken for new without looking up their histories. A monthly file brings new decisions,
 * and the table's primary key refuses what is not new: then the batch is judged again by the histories. Where the key
 * leaves out the subject nothing in the table would refuse, and a correction always needs what it corrects.
 */
export class Novelty {
  private expected = true;
  private readonly refusable: boolean;

  constructor(form: RecordForm, operation: Operation) {
    this.refusable = operation === 'upsert' && form.naturalKey.some((part) => part.part === 'subject');
  }

  get assumed(): boolean {
    return this.refusable && this.expected;
  }

  /** What a batch that looked has found decides how the next one is taken. */
  learn(found: { readonly histories: number }): void {
    this.expected = found.histories === 0;
  }

  /** The table refused a record that was taken for new. */
  refuted(): void {
    this.expected = false;
  }
}
