/**
 * The header of a file that is saved under a Chinese name, and under `plain` by programs that know no other (RFC 6266, RFC 5987). Whatever
 * stands in the name is written in escapes: it can neither end the header nor begin another, and is no path. A name of plain letters needs
 * no other beside it.
 */
export function attachment(name: string, plain = name): string {
  if (/^[\w.-]+$/.test(name)) return `attachment; filename="${name}"`;
  // Half of a character, which no text of a file's name should have, cannot be escaped.
  const whole = name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  const escaped = encodeURIComponent(whole).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${escaped}`;
}
