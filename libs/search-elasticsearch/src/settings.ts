const USUAL_INDEX = 'credit-subjects';

/** Where Elasticsearch is, and under which name (an alias) the index is asked there. */
export interface ElasticsearchSettings {
  readonly url: string;
  readonly alias: string;
}

/** ELASTICSEARCH_URL and ELASTICSEARCH_INDEX; null: Postgres finds. Throws with a message in plain words. */
export function elasticsearchSettings(env: NodeJS.ProcessEnv): ElasticsearchSettings | null {
  const url = env['ELASTICSEARCH_URL'] || '';
  if (url === '') return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error('ELASTICSEARCH_URL 应为 http:// 或 https:// 开头的地址');
  const alias = env['ELASTICSEARCH_INDEX'] || USUAL_INDEX;
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(alias)) throw new Error(`ELASTICSEARCH_INDEX 只用小写字母、数字和连字符，现在是 ${alias}`);
  return { url, alias };
}
