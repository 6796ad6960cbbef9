import type { Probe, SearchFilter } from '@credit/search';

/** One statement for all probes of a question, with its values. */
export interface ProbeStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Each probe is answered by the index over terms, or, where very many documents hold its terms, by walking the codes until
 * enough are found: the planner knows from the terms' own statistics which is less work.
 */
export function probeStatement(probes: readonly Probe[], filter: SearchFilter, take: number): ProbeStatement {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const day = param(filter.day);
  const conditions = [`d.known_on <= ${day}::date`];
  if (filter.kind !== null) conditions.push(`d.kind = ${param(filter.kind)}`);
  if (filter.township !== null) conditions.push(`d.township = ${param(filter.township)}`);
  if (filter.sector !== null) conditions.push(shown('@.sector == $asked', { asked: param(filter.sector), day }));
  if (filter.noticesSince !== null) conditions.push(shown('@.notice == true && @.decidedOn >= $asked', { asked: param(filter.noticesSince), day }));
  const limits = new Map<number, string>();
  const limitOf = (most: number): string => {
    const limit = limits.get(most) ?? param(most);
    limits.set(most, limit);
    return limit;
  };
  const arms = probes.map(({ all, any, most = take }, n) => {
    const held = [...(all.length === 0 ? [] : [`d.terms @> ${param(all)}::text[]`]), ...(any.length === 0 ? [] : [`d.terms && ${param(any)}::text[]`])];
    // Of several rare terms the planner thinks as of something common: it shall not walk the codes for them.
    const fence = any.length === 0 ? '' : ' offset 0';
    return `(select ${n} as probe, f.code, f.kind, f.status, f.township, f.names::text from (
   select d.code, d.kind, d.status, d.township, d.names from credit.search_document d where ${[...held, ...conditions].join(' and ')}${fence}) f
  order by f.code limit ${limitOf(Math.min(most, take))})`;
  });
  return { text: arms.join('\nunion all\n'), values };
}

/** Some record of the subject is public on the day and as asked. */
function shown(asked: string, values: { readonly asked: string; readonly day: string }): string {
  const path = `$[*] ? (${asked} && @.from <= $day && (@.until == null || @.until >= $day))`;
  return `jsonb_path_exists(d.shown, '${path}', jsonb_build_object('asked', ${values.asked}::text, 'day', ${values.day}::text))`;
}
