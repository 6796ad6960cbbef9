import type { LegalBasis } from '../forms/category.js';
import type { Day } from './day.js';

export type DeadlineUnit = 'working' | 'calendar' | 'months' | 'years';

/** A time limit of the catalogue. */
export interface Deadline {
  readonly code: string;
  readonly what: string;
  readonly days: number;
  readonly unit: DeadlineUnit;
  /** From which day it runs, in the rule's words. */
  readonly start: string;
  /** How much longer it may be made, and how often. */
  readonly extendable: DeadlineExtension | null;
  /** True where a last day that is no working day moves on to the next one; false for spans that only last (留存、授权). */
  readonly rolls: boolean;
  readonly basis: readonly LegalBasis[];
}

export interface DeadlineExtension {
  readonly days: number;
  readonly unit: DeadlineUnit;
  readonly times: number;
}

/** The last day of a deadline, or why it is not told: the calendar lacks a year, and a missing year is never guessed. */
export type DeadlineEnd =
  | { readonly status: 'known'; readonly lastDay: Day }
  | {
      readonly status: 'calendar-missing';
      readonly year: number;
      /** What the catalogue says of a missing year (working-days.yaml, missing_year). */
      readonly rule: string;
    };
