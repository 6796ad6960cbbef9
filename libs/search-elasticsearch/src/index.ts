export { openElasticsearch, ELASTICSEARCH_INDEX, type Elasticsearch } from './open-node.js';
export { ElasticsearchEngine, IndexBehind, type EngineDemands } from './elasticsearch-engine.js';
export { SubjectIndex } from './subject-index.js';
export { buildIndex, followDocuments, type Building, type Standing } from './follow-documents.js';
export { indexedVersions } from './indexed-versions.js';
export type { EntrySource, IndexEntry } from './index-entry.js';
