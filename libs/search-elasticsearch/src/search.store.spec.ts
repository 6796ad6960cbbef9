import { describeSearch } from '../../search/src/testing/search-suite.js';
import { ELASTICSEARCH } from '../../../tests/elasticsearch/test-node.js';
import { startElasticsearchEngine } from './testing/elasticsearch-under-test.js';

(ELASTICSEARCH ? describe : describe.skip)('with a real node', () => describeSearch('Elasticsearch', startElasticsearchEngine));
