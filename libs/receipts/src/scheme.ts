/** A way of signing. Keys are PEM: PKCS #8 the private one, SubjectPublicKeyInfo the public one; signatures are lower-case hexadecimal digits. */
export interface Scheme {
  /** The digest that goes with it, as node:crypto calls it, and as a document names it. */
  readonly digest: 'sha256' | 'sm3';
  readonly digestName: 'SHA-256' | 'SM3';
  newKey(): string;
  /** Opens a private key; throws where it is not one of this kind. */
  open(privateKey: string): OpenedKey;
  verify(document: Buffer, signature: string, publicKey: string): boolean;
}

export interface OpenedKey {
  readonly publicKey: string;
  sign(document: Buffer): string;
}
