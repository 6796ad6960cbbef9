import type { Day, ListTerm } from '@credit/domain';

/** How long a listing lasts by the edition in force on the day, in words; the terms of other lists in the same category are left aside. */
export function listTermWords(terms: readonly ListTerm[], list: string, day: Day): string {
  const term = terms.find((t) => t.list === list && (t.from === null || t.from <= day) && (t.until === null || day <= t.until));
  if (!term) return '以列入机关的决定为准';
  const most = term.maxMonths === null ? '' : `，最长 ${spanWords(term.maxMonths)}`;
  switch (term.kind) {
    case 'fixed':
      return term.months === null ? '以列入机关的决定为准' : `${spanWords(term.months)}${most === '' ? '' : `，可以延长${most}`}`;
    case 'as-decided':
      return `以列入机关的决定写明的期限为准${most}`;
    case 'until-performed':
      return '到履行义务或者改正为止';
  }
}

function spanWords(months: number): string {
  return months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`;
}
