export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Smallest and largest. */
export function spread(values) {
  return [Math.min(...values), Math.max(...values)];
}
