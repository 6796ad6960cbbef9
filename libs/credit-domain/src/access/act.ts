/** Everything that the gateway guards: whatever writes, or reads what is not public. */
export const ACTS = [
  'submit', 'look-at-submission', 'look-at-quarantine', 'decide-quarantine', 'check', 'look-at-receipt', 'watch', 'look-at-measures', 'answer-measures',
  'look-at-subject', 'look-at-person', 'look-at-own-file', 'authorise', 'use-authorisation', 'look-masked', 'confirm-guardian', 'try-rules', 'oversee',
  'look-at-bulletin', 'answer-office', 'manage-accounts', 'manage-keys', 'read-audit', 'export-audit',
] as const;
export type Act = (typeof ACTS)[number];

/** A client's scopes are the acts that it may do, and this: to do them for whichever organ it names. */
export const ANY_ORGAN = 'any-organ';
export type Scope = Act | typeof ANY_ORGAN;
