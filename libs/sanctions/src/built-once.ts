const KEPT = 64;

/** Keeps what was built for an unchanging object and a key: the indexes of a law for a day are built once, not a subject. */
export function builtOnce<K extends object, V>(build: (owner: K, key: string) => V): (owner: K, key: string) => V {
  const byOwner = new WeakMap<K, Map<string, V>>();
  return (owner, key) => {
    let byKey = byOwner.get(owner);
    if (!byKey) byOwner.set(owner, (byKey = new Map()));
    let found = byKey.get(key);
    if (found === undefined) {
      if (byKey.size >= KEPT) byKey.clear();
      byKey.set(key, (found = build(owner, key)));
    }
    return found;
  };
}
