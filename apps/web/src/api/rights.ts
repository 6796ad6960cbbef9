import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

/** Something that a subject may ask for. */
export interface Right {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly who: string;
  readonly means: string;
  readonly steps: readonly string[];
  readonly deadlines: readonly RightDeadline[];
  readonly basis: readonly Basis[];
}

export interface RightDeadline {
  readonly what: string;
  readonly text: string;
  readonly extension: string | null;
  readonly origin: string;
  readonly basis: readonly Basis[];
}

export const keptRights = new KeptAnswers<readonly Right[]>();

const RIGHTS = question<{ rights: readonly Right[] }>(`{ rights { id title plain who means steps deadlines { what text extension origin ${BASIS} } ${BASIS} } }`);

export async function findRights(signal: AbortSignal): Promise<readonly Right[]> {
  return (await ask(RIGHTS, {}, signal)).rights;
}
