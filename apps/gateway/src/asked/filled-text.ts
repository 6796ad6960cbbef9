/** A text that says something, without blanks around it; null for anything else. */
export function filledText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
