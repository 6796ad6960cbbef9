export type * from './subject-finder.js';
export type { SearchDocument, SearchedName, NameReading, ShownRecord } from './documents/search-document.js';
export type { SearchEngine, SearchFilter, Probe, Candidate } from './engine/search-engine.js';
export type { SuggestQuery, Matched } from './asking/subject-query.js';
