/** What the reader typed into the document's own search field before the script came. */
export const typedBefore = document.querySelector<HTMLInputElement>('#search-text')?.value ?? '';
