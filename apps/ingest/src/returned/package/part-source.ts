/** The parts of a workbook, whether they stand in an archive or are written as they are asked for. */
export interface PartSource {
  /** Names as the archive writes them, without a slash before them. */
  readonly names: readonly string[];
  has(name: string): boolean;
  pieces(name: string): AsyncIterable<Uint8Array>;
  /** A small part as text; undefined when there is none. */
  text(name: string): Promise<string | undefined>;
}
