/** Name under which the index is asked (an alias), unless an installation sets another. */
export const ELASTICSEARCH_INDEX = 'credit-subjects';
