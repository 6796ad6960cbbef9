export interface GeneratedRecord {
  readonly category: string;
  readonly cells: Readonly<Record<string, string>>;
}
export interface GeneratedFile {
  readonly item: string;
  readonly receivedOn: string;
  readonly records: readonly GeneratedRecord[];
}
export declare function storeRegister(ownerUrl: string, size: { readonly count: number; readonly records: number; readonly seed?: number }): Promise<void>;
export declare function generatedFiles(size: { readonly count: number; readonly records: number; readonly seed?: number }): Iterable<GeneratedFile>;
export declare function senderOf(item: string): string;
