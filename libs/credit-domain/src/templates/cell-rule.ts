import type { CodeList } from '../forms/code-list.js';
import type { FormColumn, RecordForm } from '../forms/record-form.js';
import { identifierLengths } from './identifier-words.js';
import { choicesOf } from './choices.js';

/**
 * What a cell of a template accepts while it is typed. Never stricter than what the platform takes in: where the rule may
 * be wrong for a single row (`asks`), the clerk is asked and may go on.
 */
export type CellRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly asks: boolean }
  /** Fields of this form: the day lies not before that of `notBefore`. */
  | { readonly kind: 'day'; readonly indefinite: boolean; readonly notInFuture: boolean; readonly notBefore: string | null }
  | { readonly kind: 'amount'; readonly unit: '元' | '万元' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'year' }
  | { readonly kind: 'identifier'; readonly lengths: readonly number[] };

export function cellRule(column: FormColumn, form: RecordForm, codeLists: ReadonlyMap<string, CodeList>): CellRule {
  switch (column.type) {
    case 'sequence':
    case 'codes':
      return { kind: 'any' };
    case 'text':
      return column.length === null ? { kind: 'any' } : { kind: 'text', most: column.length };
    case 'code': {
      const { values, open } = choicesOf(column, codeLists);
      return { kind: 'choice', values, asks: open };
    }
    case 'date':
      return dayRule(column, form);
    case 'amount':
      return { kind: 'amount', unit: column.unit ?? '万元' };
    case 'integer':
      return { kind: 'whole' };
    case 'year':
      return { kind: 'year' };
    case 'identifier': {
      const lengths = identifierLengths(column);
      return lengths.length === 0 ? { kind: 'any' } : { kind: 'identifier', lengths };
    }
  }
}

function dayRule({ field, indefinite }: FormColumn, form: RecordForm): CellRule {
  const rules = form.crossField;
  const order = rules.find((rule) => rule.rule === 'date-order' && rule.later === field);
  return {
    kind: 'day',
    indefinite,
    notInFuture: rules.some((rule) => rule.rule === 'not-in-future' && rule.field === field),
    notBefore: order?.rule === 'date-order' ? order.earlier : null,
  };
}
