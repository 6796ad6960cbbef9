const PREFIX = 'desk-events-seen:';

/** The last event of an organ's watches that was looked at on this device; null: none yet. */
export function lastSeenEvent(organ: string): string | null {
  try {
    return localStorage.getItem(PREFIX + organ);
  } catch {
    return null;
  }
}

export function rememberSeenEvent(organ: string, id: string): void {
  try {
    localStorage.setItem(PREFIX + organ, id);
  } catch {
    // A browser that keeps nothing shows all events each time.
  }
}
