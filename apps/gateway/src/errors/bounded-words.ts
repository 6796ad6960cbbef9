const LONGEST = 300;

/** What somebody sent comes back in a message to say what was meant, never to its full length. */
export function boundedWords(words: string): string {
  const letters = Array.from(words.slice(0, LONGEST * 2));
  return words.length <= LONGEST ? words : `${letters.slice(0, LONGEST).join('')}……`;
}
