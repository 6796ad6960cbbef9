import type { Refusal } from '@credit/domain';

/** A refusal of a whole file; with `destroy` its bytes are destroyed and only these headings remain. */
export interface Refused {
  readonly refusal: Refusal;
  readonly destroy: { readonly headings: readonly string[] } | null;
}
