/** What is proved: a receipt or a report by its number and digest. */
export interface ProvedAt {
  readonly number: string;
  readonly digest: string;
}

/**
 * Where a paper leads to be proved: to the platform under its own address (CREDIT_PUBLIC_URL). Where none is set only the path stands there,
 * for the platform that the reader knows: under which address somebody asked is theirs to say, and would be printed on a paper that is proved.
 */
export function verifyAddress({ number, digest }: ProvedAt, publicUrl: string | null): string {
  return `${publicUrl ?? ''}/verify/${number}?digest=${digest}`;
}
