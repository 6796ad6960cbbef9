/** Freezes a value and all it holds. Maps and sets are frozen as objects; their types give no way to change them. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner = value instanceof Map ? [...value.values()] : value instanceof Set ? [] : Object.values(value);
  for (const part of inner) deepFreeze(part);
  return value;
}
