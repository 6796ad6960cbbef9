import { createHash } from 'node:crypto';

/** Scripts, styles and data from here only, nothing inline; `inlineStyles` are the exact texts that pages carry themselves. */
export function pagePolicy(inlineStyles: readonly string[]): string {
  return [
    "default-src 'none'", "script-src 'self'", ["style-src 'self'", ...inlineStyles.map(hashOf)].join(' '), "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
    "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'",
  ].join('; ');
}

/** Answers that are no pages load nothing and stand in no frame, whatever a browser takes them for. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A text that stands in a page itself, as a policy lets it through. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
