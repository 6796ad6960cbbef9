import type { CrossFieldRule, KeyPart, RecordForm, SubjectColumns, SubjectKind } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';

const KINDS: readonly SubjectKind[] = [
  'enterprise', 'individual-business', 'cooperative', 'collective', 'public-institution', 'organ', 'social-organisation', 'law-firm',
  'branch', 'grassroots-organisation', 'natural-person',
];

type Fields = { has(field: string): boolean };

const field = (node: DataNode, fields: Fields): string => node.reference(fields, '列');
const fieldOrNull = (node: DataNode, fields: Fields): string | null => (node.isAbsent ? null : field(node, fields));

/** The parts of a form besides its columns; each reads from the category's own entry first, then from the form. */
export function readFormParts(
  part: (key: string) => DataNode,
  fields: Fields,
): Omit<RecordForm, 'id' | 'kind' | 'title' | 'nature' | 'columns'> {
  return {
    naturalKey: part('naturalKey').items().map((node) => readKeyPart(node, fields)),
    subject: readSubject(part('subject'), fields),
    dates: {
      decided: field(part('dates').at('decided'), fields),
      validFrom: fieldOrNull(part('dates').at('validFrom'), fields),
      validUntil: fieldOrNull(part('dates').at('validUntil'), fields),
      publicUntil: fieldOrNull(part('dates').at('publicUntil'), fields),
    },
    documentNo: fieldOrNull(part('documentNo'), fields),
    headline: fieldOrNull(part('headline'), fields),
    organName: fieldOrNull(part('organName'), fields),
    organCode: fieldOrNull(part('organCode'), fields),
    legalBasis: fieldOrNull(part('legalBasis'), fields),
    crossField: part('crossField').items().map((node) => readCrossField(node, fields)),
    severity: readSeverity(part('severity'), fields),
    liftedWhen: readSaying(part('liftedWhen'), fields),
    heldWhen: readHeld(part('heldWhen'), fields),
  };
}

function readKeyPart(node: DataNode, fields: Fields): KeyPart {
  if (node.at('documentNo').isAbsent && node.at('organ').isAbsent && node.at('field').isAbsent) {
    node.oneOf(['subject'] as const);
    return { part: 'subject' };
  }
  if (!node.at('documentNo').isAbsent) return { part: 'document-no', field: field(node.at('documentNo'), fields) };
  if (!node.at('organ').isAbsent) return { part: 'organ', field: field(node.at('organ'), fields) };
  return { part: 'field', field: field(node.at('field'), fields) };
}

function readSubject(node: DataNode, fields: Fields): SubjectColumns {
  node.keys(['name', 'organisationIdentifiers', 'personIdentifiers'], ['formerNames', 'kind', 'status', 'registers']);
  const kind = node.at('kind');
  return {
    name: field(node.at('name'), fields),
    formerNames: fieldOrNull(node.at('formerNames'), fields),
    organisationIdentifiers: node.at('organisationIdentifiers').references(fields, '列'),
    personIdentifiers: node.at('personIdentifiers').references(fields, '列'),
    kind: kind.isAbsent
      ? null
      : {
          field: field(kind.at('field'), fields),
          personValues: kind.at('personValues').texts(),
          kinds: Object.fromEntries(kind.at('kinds').entries().map(([value, inner]) => [value, inner.oneOf(KINDS)])),
        },
    status: fieldOrNull(node.at('status'), fields),
    registers: node.at('registers').boolean(false),
  };
}

function readCrossField(node: DataNode, fields: Fields): CrossFieldRule {
  const rule = node.at('rule').oneOf(['date-order', 'not-in-future', 'amount-required', 'amount-against-text', 'one-of'] as const);
  const of = (key: string): string => field(node.at(key), fields);
  switch (rule) {
    case 'date-order':
      return { rule, earlier: of('earlier'), later: of('later'), message: node.at('message').text() };
    case 'not-in-future':
      return { rule, field: of('field') };
    case 'amount-required':
      return { rule, amount: of('amount'), field: of('field'), values: node.at('values').texts() };
    case 'amount-against-text':
      return { rule, amount: of('amount'), text: of('text'), words: node.at('words').texts(), suspiciousAbove: node.at('suspiciousAbove').text() };
    case 'one-of':
      return { rule, fields: node.at('fields').references(fields, '列') };
  }
}

function readSeverity(node: DataNode, fields: Fields): RecordForm['severity'] {
  if (node.isAbsent) return null;
  return {
    stated: field(node.at('stated'), fields),
    penaltyKinds: field(node.at('penaltyKinds'), fields),
    notes: node.at('notes').references(fields, '列'),
  };
}

function readSaying(node: DataNode, fields: Fields): { field: string; values: readonly string[] } | null {
  return node.isAbsent ? null : { field: field(node.at('field'), fields), values: node.at('values').texts() };
}

function readHeld(node: DataNode, fields: Fields): { field: string; values: readonly string[]; reason: string } | null {
  const said = readSaying(node, fields);
  return said && { ...said, reason: node.at('reason').text() };
}
