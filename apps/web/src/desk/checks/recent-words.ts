import { holdsIdentityNumber } from '../../identity-number.js';

const PREFIX = 'desk-recent:';
const MOST = 6;

/** What was written in a field before, the latest first: the next list is for the same purpose more often than not. Remembered on this device. */
export function recentWords(field: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + field) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberWords(field: string, words: string): void {
  const tidy = words.trim();
  if (tidy === '' || holdsIdentityNumber(tidy)) return;
  try {
    localStorage.setItem(PREFIX + field, JSON.stringify([tidy, ...recentWords(field).filter((each) => each !== tidy)].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing asks anew each time.
  }
}
