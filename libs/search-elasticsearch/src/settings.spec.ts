import { elasticsearchSettings } from './settings.js';

test('without an address there is no Elasticsearch', () => {
  expect(elasticsearchSettings({})).toBeNull();
  expect(elasticsearchSettings({ ELASTICSEARCH_URL: '', ELASTICSEARCH_INDEX: 'subjects' })).toBeNull();
});

test('an address is enough; several installations may share a server', () => {
  expect(elasticsearchSettings({ ELASTICSEARCH_URL: 'http://localhost:9200' })).toEqual({ url: 'http://localhost:9200', alias: 'credit-subjects' });
  expect(elasticsearchSettings({ ELASTICSEARCH_URL: 'http://localhost:9200', ELASTICSEARCH_INDEX: 'hengnan-2' })).toMatchObject({ alias: 'hengnan-2' });
});

test.each([
  [{ ELASTICSEARCH_URL: 'localhost:9200' }, 'ELASTICSEARCH_URL'],
  [{ ELASTICSEARCH_URL: 'http://secret@' }, 'ELASTICSEARCH_URL'],
  [{ ELASTICSEARCH_URL: 'http://localhost:9200', ELASTICSEARCH_INDEX: 'a.b' }, 'ELASTICSEARCH_INDEX'],
  [{ ELASTICSEARCH_URL: 'http://localhost:9200', ELASTICSEARCH_INDEX: '信用' }, 'ELASTICSEARCH_INDEX'],
])('%j stops the start and names the setting, never a password', (env, name) => {
  expect(() => elasticsearchSettings(env)).toThrow(name);
  expect(() => elasticsearchSettings(env)).not.toThrow('secret');
});
