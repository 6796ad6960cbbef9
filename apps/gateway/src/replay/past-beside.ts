import type { Knew, PastRegister } from '@credit/db';

/** The others that a line named, each as a line of its own under a number that no line has: their histories are read apart. */
export function besideOf([row, , , related = []]: Knew): readonly Knew[] {
  return related.map((knew, i): Knew => [-(row * SPACE + i), knew?.[0] ?? [], knew?.[1] ?? []]);
}

/** More than one line may name. */
const SPACE = 100;

/** The register as a line met it, with those that it named beside. */
export function knownBeside(line: Knew, registerOf: (line: Knew) => PastRegister): PastRegister {
  const beside = besideOf(line);
  const own = registerOf(line);
  if (beside.length === 0) return own;
  const all = [line, ...beside].map((each) => ({ records: each[2].length, ids: new Set(each[1].map(([id]) => id)), past: registerOf(each) }));
  // Who is only a candidate of one may be matched by another: that one has its records.
  const pastOf = (id: number): PastRegister => all.filter(({ ids }) => ids.has(id)).sort((a, b) => b.records - a.records)[0]?.past ?? own;
  return {
    register: {
      findByIdentifier: (scheme, value) => all.map(({ past }) => past.register.findByIdentifier(scheme, value)).find((found) => found !== undefined),
      findByName: (name) => [...new Map(all.flatMap(({ past }) => past.register.findByName(name)).map((subject) => [subject.id, subject])).values()],
    },
    factsOf: (subject) => pastOf(subject.id).factsOf(subject),
    missing: all.flatMap(({ past }) => past.missing),
  };
}
