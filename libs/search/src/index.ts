export type * from './subject-finder.js';
