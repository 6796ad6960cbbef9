import { numbers } from '../../../bench/register/random.mjs';
import { strangers, subjects } from '../../../bench/register/subjects.mjs';
import { describeQuality } from '../../search/src/testing/quality-suite.js';
import { ELASTICSEARCH } from '../../../tests/elasticsearch/test-node.js';
import { startElasticsearchEngine } from './testing/elasticsearch-under-test.js';

(ELASTICSEARCH ? describe : describe.skip)('with a real node', () =>
  describeQuality('Elasticsearch', startElasticsearchEngine, async () => {
    const companies = [...subjects({ count: 20_000 })];
    return { companies, strangers: strangers({ count: 200, register: companies }), chance: numbers(20261102) };
  }));
