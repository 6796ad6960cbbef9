export type * from './list-kind.js';
export type * from './listing.js';
