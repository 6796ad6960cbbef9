import { errors } from '@elastic/elasticsearch';

/** Why Elasticsearch cannot be asked: slow, away, without the index, or with one that has not followed far enough. */
export type Trouble = 'slow' | 'down' | 'missing' | 'behind';

/** There is no index under the name. */
export class IndexMissing extends Error {}

/** The index has not followed the documents as far as asked for. */
export class IndexBehind extends Error {}

/** What an error of the engine tells of the server. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof IndexMissing) return 'missing';
  if (error instanceof IndexBehind) return 'behind';
  return error instanceof errors.TimeoutError ? 'slow' : 'down';
}
