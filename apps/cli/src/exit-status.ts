/** Exit status of the command line (contract). */
export const EXIT = {
  done: 0,
  /** Done, but something needs a look: rows rejected or waiting, not found, faults. */
  look: 1,
  /** The whole file or request was refused. */
  refused: 2,
  usage: 3,
  unreachable: 4,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the platform says of a refusal; `code` and `fix` where it gives them. */
export interface RefusalWords {
  readonly code?: string;
  readonly message: string;
  readonly fix?: string;
}

/** The platform refused the request. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly refusal: RefusalWords;

  constructor(refusal: string | RefusalWords) {
    const words = typeof refusal === 'string' ? { message: refusal } : refusal;
    super(words.fix === undefined ? words.message : `${words.message}${words.code === undefined ? '' : `（${words.code}）`}\n${words.fix}`);
    this.refusal = words;
  }
}

/** The platform does not answer. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
