/** Six digits in a row may be the beginning of a person's number, which must not leave the page; a name has no such. */
const NUMBER_BEGUN = /\d{6}/;

/** Whether what is typed so far is asked about while it is being typed. */
export function maySuggest(text: string): boolean {
  return text !== '' && !NUMBER_BEGUN.test(text.normalize('NFKC').replace(/[\s-]/g, ''));
}
