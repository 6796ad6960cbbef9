/** Words by which a text tells that a person, a number or a home follows (`third-persons.yaml`). */
export interface ThirdPersonWords {
  /** After these a person's name may stand: 法定代表人, 驾驶员, 当事人 … */
  readonly roles: readonly string[];
  /** What may stand between: 为, 姓名, ： … */
  readonly joints: readonly string[];
  readonly surnames: ReadonlySet<string>;
  /** Surnames with which other words often begin: a name only where something else says so. */
  readonly doubtfulSurnames: ReadonlySet<string>;
  readonly compoundSurnames: ReadonlySet<string>;
  /** Words that begin like a name and are none. */
  readonly notNames: readonly string[];
  /** Where a name has ended. */
  readonly nameEnds: readonly string[];
  readonly organisationEnds: readonly string[];
  readonly numberWords: readonly string[];
  readonly homeWords: readonly string[];
  readonly healthWords: readonly string[];
}
