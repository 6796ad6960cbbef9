import { compareAmounts, type Day } from '@credit/domain';

/**
 * Which records of a category are on a list, where not every one is: several lists share a category, or only one result of
 * a rating is an honour. A rule holds when one of its fields passes; a list holds the record when one of its rules does.
 */
export interface EntryRule {
  readonly category: string;
  readonly fields: readonly string[];
  readonly test: EntryTest;
  /** First day on which the rule counts, where law made it later than the list. */
  readonly from: Day | null;
}

/** `is`: the whole value; `has`: one of several values of a field; `says`: words within text; `at-least`: an amount in 万元. */
export type EntryTest =
  | { readonly by: 'is' | 'has' | 'says'; readonly values: readonly string[] }
  | { readonly by: 'at-least'; readonly amount: string };

export function isEntry(fields: Readonly<Record<string, string>>, rule: EntryRule, day: Day): boolean {
  if (rule.from !== null && day < rule.from) return false;
  return rule.fields.some((field) => {
    const value = fields[field];
    return value !== undefined && value !== '' && passes(value, rule.test);
  });
}

function passes(value: string, test: EntryTest): boolean {
  switch (test.by) {
    case 'is':
      return test.values.includes(value);
    case 'has':
      return value.split(';').some((each) => test.values.includes(each));
    case 'says':
      return test.values.some((words) => value.includes(words));
    case 'at-least':
      return compareAmounts(value, test.amount) >= 0;
  }
}
