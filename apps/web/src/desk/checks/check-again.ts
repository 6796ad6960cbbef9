import { useDraft } from '../draft.js';
import { rememberWords } from './recent-words.js';
import { EMPTY_CHECK, type CheckForm } from './check-form.js';
import type { CheckDocument } from './check-document.js';

/** A longer list is sent from its file. */
const MOST_LINES = 2000;

/** Whether a receipt's list can be put into the form as it was written: one with related subjects comes from its file. */
export function mayCheckAgain({ rows }: CheckDocument): boolean {
  return rows.length <= MOST_LINES && rows.every(({ related, inputName, inputCode }) => related === undefined && (inputName !== null || inputCode !== null));
}

/** Fills the form with what a receipt was asked for, for the same list, or for one code of it. */
export function checkAgain({ scenario, asked: { purpose, project }, rows }: CheckDocument, one?: { readonly name: string | null; readonly code: string }): void {
  const said = { ...EMPTY_CHECK, scenario, purpose, project: project ?? '' };
  const [first] = rows;
  const list: Pick<CheckForm, 'way' | 'name' | 'code' | 'text'> =
    one !== undefined
      ? { way: 'one', name: one.name ?? '', code: one.code, text: '' }
      : rows.length === 1 && first
        ? { way: 'one', name: first.inputName ?? '', code: first.inputCode ?? '', text: '' }
        : { way: 'text', name: '', code: '', text: rows.map(({ inputName, inputCode }) => [inputName, inputCode].filter((text) => text !== null).join('\t')).join('\n') };
  const { form } = useDraft<CheckForm>('check', EMPTY_CHECK);
  Object.assign(form, said, list);
  rememberWords('scenario', scenario);
}
