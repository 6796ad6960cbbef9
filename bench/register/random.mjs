/** A repeatable stream of numbers from a seed: each call gives a whole number below `below` (xorshift; the low bits count too). */
export function numbers(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of a list. */
export function pick(next, list) {
  return list[next(list.length)];
}
