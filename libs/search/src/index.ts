export type { SearchDocument, SearchedName, NameReading, ShownRecord } from './documents/search-document.js';
export type { SearchEngine, SearchFilter, Probe, Candidate } from './engine/search-engine.js';
export type { SubjectQuery, SuggestQuery, FoundPage, FoundSubject, Matched } from './asking/subject-query.js';
export type { SearchLaw, SubjectFacts } from './documents/subject-facts.js';
export { documentOn } from './documents/document-on.js';
export { toSearchDocument } from './documents/to-search-document.js';
export { SubjectSearch, TOTAL_CAP } from './subject-search.js';
