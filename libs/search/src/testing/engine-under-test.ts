import type { SearchDocument } from '../documents/search-document.js';
import type { SearchEngine } from '../engine/search-engine.js';

/** A real engine with room for documents. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  /** Holds exactly these documents afterwards, findable at once. */
  fill(documents: readonly SearchDocument[]): Promise<void>;
  close(): Promise<void>;
}

export type StartEngine = () => Promise<EngineUnderTest>;
