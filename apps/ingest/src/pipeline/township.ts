import type { Township } from '@credit/catalogue';

/** Finds the township that a name or address mentions; undefined townships are never guessed. */
export function townshipFinder(townships: readonly Township[]): (text: string) => string | null {
  const names = townships.map((township) => township.name).sort((a, b) => b.length - a.length);
  return (text) => names.find((name) => text.includes(name)) ?? null;
}
