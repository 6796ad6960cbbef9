/** A question of the site's, written once: in production the gateway answers only those that the build has listed. */
export interface Question<Answer, Variables> {
  readonly text: string;
  /** Of what shape the answer is, and what it is asked with; never there. */
  readonly answer?: Answer;
  readonly variables?: Variables;
}

const all: string[] = [];

/**
 * Registers a question. Called where a module begins, never while the site runs: the build would not know of it. A question has a
 * name, by which its types are found in `operations.ts`.
 */
export function question<Answer, Variables>(text: string): Question<Answer, Variables> {
  all.push(text);
  return { text };
}

/** Every question of the modules that have been loaded. */
export function questions(): readonly string[] {
  return all;
}
