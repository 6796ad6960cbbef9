/** A record among those of its subject. */
export function recordKey({ category, id }: { readonly category: string; readonly id: string }): string {
  return `${category} ${id}`;
}
