import { isRecord } from './platform-client.js';

/** The document of `credit subject --json`, from the platform's answer. */
export function toSubjectDocument(answer: Readonly<Record<string, unknown>>): object {
  const { __typename: _typename, hidden, kind, records, ...subject } = answer;
  return {
    ...subject,
    kind: plainWord(kind),
    records: listOf(records).map(({ publication, fields, ...record }) => ({
      ...record,
      publication: typeof publication === 'string' ? publication.toLowerCase() : publication,
      fields: Object.fromEntries(listOf(fields).map((field) => [String(field['heading']), field['value']])),
    })),
    ...(hidden === null || hidden === undefined ? {} : { hidden }),
  };
}

/** `INDIVIDUAL_BUSINESS` → `individual-business`. */
function plainWord(name: unknown): unknown {
  return typeof name === 'string' ? name.toLowerCase().replaceAll('_', '-') : name;
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

const PUBLICATION: Readonly<Record<string, string>> = { OPEN: '公示中', ENDED: '已停止公示', NEVER: '不公示', HELD: '暂不公示' };

/** The profile for people. */
export function subjectText(answer: Readonly<Record<string, unknown>>): string {
  const records = listOf(answer['records']);
  const former = Array.isArray(answer['formerNames']) ? answer['formerNames'].join('、') : '';
  return [
    `${String(answer['currentName'])}（${String(answer['code'])}）${text(answer['status'])}`,
    ...(former === '' ? [] : [`曾用名：${former}`]),
    `截至 ${String(answer['asOf'])}，记录 ${records.length} 条`,
    ...records.map(
      (r) =>
        `${String(r['date'])} ${String(r['categoryName'])} ${text(r['documentNo'])} ${text(r['headline'])} ${text(r['organ'])} ${PUBLICATION[String(r['publication'])] ?? ''}${r['lastPublicDay'] === null ? '' : `（至 ${String(r['lastPublicDay'])}）`}`,
    ),
  ].join('\n');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
