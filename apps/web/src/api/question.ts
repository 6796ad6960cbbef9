/** A question of the site's, written once: in production the gateway answers only those that the build has listed. */
export interface Question<Answer> {
  readonly text: string;
  /** Of what shape the answer is; never there. */
  readonly answer?: Answer;
}

const all: string[] = [];

/** Registers a question. Called where a module begins, never while the site runs: the build would not know of it. */
export function question<Answer>(text: string): Question<Answer> {
  all.push(text);
  return { text };
}

/** Every question of the modules that have been loaded. */
export function questions(): readonly string[] {
  return all;
}
