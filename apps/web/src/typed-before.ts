let typedBefore = document.querySelector<HTMLInputElement>('#search-text')?.value ?? '';

/** What the reader typed into the document's own search field before the script came; once. */
export function takeTypedBefore(): string {
  const typed = typedBefore;
  typedBefore = '';
  return typed;
}
