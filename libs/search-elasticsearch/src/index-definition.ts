import type { estypes } from '@elastic/elasticsearch';
import type { Candidate } from '@credit/search';

/** Lucene refuses longer terms; nobody asks by them. */
const LONGEST_TERM = 8000;

/**
 * The index as a stock node takes it. Terms come ready-made (`term.ts` in libs/search) and stand as they are: no analyser decides
 * what is found. They and the days are searched only, so the kept source is what an answer needs.
 */
export const DEFINITION = {
  // Kept in the order in which it is asked for: of a term that very many have, only the first are read, and they lie side by side.
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '500ms', sort: { field: 'code', order: 'asc' } },
  mappings: {
    // An index of another definition is built anew.
    _meta: { definition: 2 },
    dynamic: 'strict',
    _source: { excludes: ['terms', 'shown'] },
    properties: {
      subjectId: { type: 'long' },
      code: { type: 'keyword' },
      kind: { type: 'keyword' },
      status: { type: 'keyword', index: false, doc_values: false },
      township: { type: 'keyword' },
      knownOn: { type: 'date', format: 'strict_date' },
      names: { type: 'object', enabled: false },
      terms: { type: 'keyword', doc_values: false, ignore_above: LONGEST_TERM },
      shown: {
        type: 'nested',
        properties: {
          sector: { type: 'keyword' },
          notice: { type: 'boolean' },
          decidedOn: { type: 'date', format: 'strict_date' },
          from: { type: 'date', format: 'strict_date' },
          until: { type: 'date', format: 'strict_date' },
        },
      },
      // The mark alone has it: up to which version of the documents this index has followed.
      followedTo: { type: 'long' },
    },
  },
} satisfies Pick<estypes.IndicesCreateRequest, 'settings' | 'mappings'>;

/** Id of the one entry that is no subject: the mark how far the index has got. Its version is that number as well. */
export const MARK = 'followed-to';

/** What is kept to answer with. */
export type KeptSource = Candidate & { readonly subjectId: number };
