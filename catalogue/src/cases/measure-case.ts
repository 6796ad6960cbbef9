import type { Effect, Scenario } from '@credit/sanctions';

/** A measure tried on one fact: where it applies and by which rule, and where it does not. */
export interface MeasureCase {
  readonly measure: string;
  readonly name: string;
  /** The side on which it counts here: a dual measure has a case for each. */
  readonly side: 'penalty' | 'reward';
  /** Class of a penalty: 1 reduces rights, 2 manages, 3 others act voluntarily. */
  readonly class: 1 | 2 | 3 | null;
  /** The fact that triggers it (measure-facts.ts). */
  readonly on: string;
  /** The decision before which it is asked; null: decided case by case, the platform only mentions it. */
  readonly before: Scenario | null;
  readonly duty: 'must' | 'may';
  readonly effect: Effect;
  /** Instruments and articles on which it rests on 2 November 2026. */
  readonly by: readonly string[];
  /** First days of its editions; before the first there is no such measure. */
  readonly editions: readonly string[];
  /** It applies neither to this other fact, nor before this other decision. */
  readonly not: { readonly on: string; readonly before: Scenario | null };
}
