/** Something whoever decides should know; `about` names the listings, measures or related subjects meant. */
export interface CheckNote {
  readonly kind: CheckNoteKind;
  readonly about: readonly string[];
  readonly text: string;
}

export type CheckNoteKind =
  | 'disputed'
  | 'suspended'
  | 'begins-later'
  | 'list-not-enabled'
  | 'list-not-told'
  | 'no-basis-on-day'
  | 'informs-only'
  | 'green-channel-paused'
  | 'related-listed';
