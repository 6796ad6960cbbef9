/** The token of an `Authorization: Bearer` header; undefined when there is none. */
export function bearerToken(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === 'string' ? header : header?.[0];
  return text === undefined ? undefined : /^Bearer ([\w.~+/=-]{16,4096})$/i.exec(text.trim())?.[1];
}
