export { elasticsearchSettings, type ElasticsearchSettings } from './settings.js';
export { openElasticsearch, type Elasticsearch } from './open-node.js';
export { ElasticsearchEngine, type EngineDemands } from './elasticsearch-engine.js';
export { troubleOf, type Trouble } from './trouble.js';
export { SubjectIndex } from './subject-index.js';
export { buildIndex, followDocuments, isToBeBuilt, type Building, type Standing } from './follow-documents.js';
export { indexedVersions } from './indexed-versions.js';
export type { EntrySource, IndexEntry } from './index-entry.js';
