import type { KeyPart, RecordForm, SubjectColumns, SubjectKind } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';
import { readCrossField } from './cross-field.js';
import type { FormFields } from './form-fields.js';

const KINDS: readonly [SubjectKind, ...SubjectKind[]] = [
  'enterprise', 'individual-business', 'cooperative', 'collective', 'public-institution', 'organ', 'social-organisation', 'law-firm',
  'branch', 'grassroots-organisation', 'natural-person',
];

/** The parts of a form besides its columns; `part` gives the category's own statement of a part, or else the form's. */
export function readFormParts(
  part: (key: string) => DataNode,
  fields: FormFields,
): Omit<RecordForm, 'id' | 'kind' | 'title' | 'nature' | 'columns'> {
  return {
    naturalKey: part('naturalKey').someItems().map((node) => readKeyPart(node, fields)),
    subject: readSubject(part('subject'), fields),
    dates: readDates(part('dates'), fields),
    documentNo: fields.fieldOrNull(part('documentNo'), 'text'),
    headline: fields.fieldOrNull(part('headline')),
    organName: fields.fieldOrNull(part('organName'), 'text'),
    organCode: fields.fieldOrNull(part('organCode'), 'identifier'),
    legalBasis: fields.fieldOrNull(part('legalBasis'), 'text'),
    crossField: part('crossField').items().map((node) => readCrossField(node, fields)),
    severity: readSeverity(part('severity'), fields),
    liftedWhen: readSaying(part('liftedWhen'), fields),
    heldWhen: readHeld(part('heldWhen'), fields),
  };
}

function readKeyPart(node: DataNode, fields: FormFields): KeyPart {
  if (!node.isMapping) {
    node.oneOf(['subject']);
    return { part: 'subject' };
  }
  node.keys([], ['documentNo', 'organ', 'field']);
  if (node.has('documentNo')) return { part: 'document-no', field: fields.field(node.at('documentNo'), 'text') };
  if (node.has('organ')) return { part: 'organ', field: fields.field(node.at('organ'), 'identifier', 'text') };
  return { part: 'field', field: fields.field(node.at('field')) };
}

function readSubject(node: DataNode, fields: FormFields): SubjectColumns {
  node.keys(['name', 'organisationIdentifiers', 'personIdentifiers'], ['formerNames', 'kind', 'status', 'registers']);
  return {
    name: fields.always(node.at('name'), 'text'),
    formerNames: fields.fieldOrNull(node.at('formerNames'), 'text'),
    organisationIdentifiers: fields.fields(node.at('organisationIdentifiers'), 'identifier'),
    personIdentifiers: fields.fields(node.at('personIdentifiers'), 'identifier'),
    kind: readSubjectKind(node.at('kind'), fields),
    status: fields.fieldOrNull(node.at('status'), 'code'),
    registers: node.at('registers').boolean(false),
  };
}

function readSubjectKind(node: DataNode, fields: FormFields): SubjectColumns['kind'] {
  if (node.isAbsent) return null;
  node.keys(['field', 'personValues', 'kinds']);
  const field = fields.field(node.at('field'), 'code');
  const kinds = node.at('kinds').entries();
  return {
    field,
    personValues: node.at('personValues').items().length === 0 ? [] : fields.values(node.at('personValues'), field),
    kinds: Object.fromEntries(kinds.map(([value, inner]) => [value, inner.oneOf(KINDS)])),
  };
}

function readDates(node: DataNode, fields: FormFields): RecordForm['dates'] {
  node.keys(['decided'], ['validFrom', 'validUntil', 'publicUntil']);
  return {
    decided: fields.always(node.at('decided'), 'date'),
    validFrom: fields.fieldOrNull(node.at('validFrom'), 'date'),
    validUntil: fields.fieldOrNull(node.at('validUntil'), 'date'),
    publicUntil: fields.fieldOrNull(node.at('publicUntil'), 'date'),
  };
}

function readSeverity(node: DataNode, fields: FormFields): RecordForm['severity'] {
  if (node.isAbsent) return null;
  node.keys(['stated', 'penaltyKinds', 'notes']);
  return {
    stated: fields.field(node.at('stated'), 'code'),
    penaltyKinds: fields.field(node.at('penaltyKinds'), 'codes'),
    notes: fields.fields(node.at('notes')),
  };
}

function readSaying(node: DataNode, fields: FormFields): RecordForm['liftedWhen'] {
  if (node.isAbsent) return null;
  const field = fields.field(node.keys(['field', 'values'], ['reason']).at('field'), 'code');
  return { field, values: fields.values(node.at('values'), field) };
}

function readHeld(node: DataNode, fields: FormFields): { field: string; values: readonly string[]; reason: string } | null {
  const said = readSaying(node, fields);
  return said && { ...said, reason: node.at('reason').text() };
}
