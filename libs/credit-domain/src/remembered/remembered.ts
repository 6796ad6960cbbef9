const KEPT = 4000;

/**
 * A pure function of a frozen owner (a law, a plan) and a text that remembers its answers: files repeat their days, organs
 * and kinds from row to row. The memory goes with its owner, and is bounded.
 */
export function remembered<O extends object, V>(compute: (owner: O, text: string) => V): (owner: O, text: string) => V {
  const byOwner = new WeakMap<O, Map<string, V>>();
  return (owner, text) => {
    let answers = byOwner.get(owner);
    if (!answers) byOwner.set(owner, (answers = new Map()));
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(owner, text);
    if (answers.size >= KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
