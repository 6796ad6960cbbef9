import type { CrossFieldRule } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';
import type { FormFields } from './form-fields.js';

/** A check across columns; dates compare with dates, amounts are amounts. */
export function readCrossField(node: DataNode, fields: FormFields): CrossFieldRule {
  const rule = node.at('rule').oneOf(['date-order', 'not-in-future', 'amount-required', 'amount-against-text', 'one-of']);
  switch (rule) {
    case 'date-order':
      node.keys(['rule', 'earlier', 'later', 'message']);
      return { rule, earlier: fields.field(node.at('earlier'), 'date'), later: fields.field(node.at('later'), 'date'), message: node.at('message').text() };
    case 'not-in-future':
      node.keys(['rule', 'field']);
      return { rule, field: fields.field(node.at('field'), 'date') };
    case 'amount-required': {
      node.keys(['rule', 'amount', 'field', 'values']);
      const field = fields.field(node.at('field'));
      return { rule, amount: fields.field(node.at('amount'), 'amount'), field, values: fields.values(node.at('values'), field) };
    }
    case 'amount-against-text':
      node.keys(['rule', 'amount', 'text', 'words', 'suspiciousAbove']);
      return {
        rule,
        amount: fields.field(node.at('amount'), 'amount'),
        text: fields.field(node.at('text'), 'text'),
        words: node.at('words').texts(),
        suspiciousAbove: node.at('suspiciousAbove').text(),
      };
    case 'one-of':
      node.keys(['rule', 'fields']);
      return { rule, fields: fields.fields(node.at('fields')) };
  }
}
