import type { PublicListsQuery } from '../operations.js';

/** The law a record, a list or a category rests on. */
export type Basis = PublicListsQuery['publicLists'][number]['basis'][number];

/** Its fields in a question. */
export const BASIS = 'basis { instrument title documentNo article }';
