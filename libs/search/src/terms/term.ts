/**
 * Terms by which engines find documents: a kind and a text. A document holds them, a probe asks for them.
 *
 * | kind | text |
 * |---|---|
 * | `code` | an identifier |
 * | `name` | a whole plain name |
 * | `near` | a core, or a core without one of its characters: two cores that are one slip apart have one in common |
 * | `local` | the same, after the township in the name |
 * | `head` | the beginning of a core |
 * | `pair` | two neighbouring characters of a core |
 * | `region`, `township`, `form` | the other parts of a name |
 * | `initials`, `initials-head` | first letters of the pinyin of a core or name; their beginning |
 * | `pinyin`, `pinyin-head` | the pinyin, whole; its beginning, in whole syllables |
 * | `kind`, `sector`, `notice` | what a filter may ask for, whatever the day |
 */
const MARKS = {
  code: 'c', name: 'n', near: 'd', local: 'l', head: '^', pair: '2', region: 'r', township: '@', form: '#', initials: 'I', 'initials-head': 'i', pinyin: 'P', 'pinyin-head': 'p',
  kind: 'k', sector: 's', notice: '!',
} as const;

export type TermKind = keyof typeof MARKS;

export function term(kind: TermKind, text: string): string {
  return `${MARKS[kind]}${text}`;
}
