/** The kinds of subjects that the disclosure matrix tells apart. */
export type DisclosureSubject = 'organisation' | 'individual-business' | 'natural-person' | 'minor';
