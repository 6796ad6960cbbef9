/** What an event says beside its columns, without what was left open: names and values as they were written down. */
export function detailWords(detail: string): string {
  const said: unknown = JSON.parse(detail);
  return Object.entries(Object(said)).flatMap(([name, value]) => (value === null ? [] : [`${name}：${typeof value === 'string' ? value : JSON.stringify(value)}`])).join('；');
}
