import type { LegalBasis } from '../forms/category.js';

/** A time limit of the catalogue. */
export interface Deadline {
  readonly code: string;
  readonly what: string;
  readonly days: number;
  readonly unit: 'working' | 'calendar' | 'months' | 'years';
  readonly basis: readonly LegalBasis[];
}
