import { isRecord } from './platform-client.js';

/** What `POST /api/checks` answers, as far as the command line looks at it. */
export interface CheckAnswer {
  readonly receipt: string;
  readonly checkedOn: string;
  readonly scenario: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export function isCheckAnswer(value: unknown): value is CheckAnswer {
  return isRecord(value) && typeof value['receipt'] === 'string' && Array.isArray(value['rows']);
}

/** Lines that could not be joined to anybody: somebody has to look. */
export function unmatched({ rows }: CheckAnswer): number {
  return rows.filter((row) => row['matchMethod'] === 'NONE').length;
}

const MOST_LINES = 200;

/** The answer for people: facts, line by line, and nothing that judges. */
export function checkText(answer: CheckAnswer): string {
  const { rows } = answer;
  const told = rows.filter((row) => row['matchMethod'] === 'NONE' || linesOf(row).length > 0);
  return [
    `回执 ${answer.receipt}　核查日 ${answer.checkedOn}　场景 ${answer.scenario}`,
    `共 ${rows.length} 行，对上 ${rows.length - unmatched(answer)} 行，没有对上 ${unmatched(answer)} 行`,
    ...told.slice(0, MOST_LINES).flatMap((row) => [`第 ${String(row['row'])} 行 ${nameOf(row)}`, ...linesOf(row).map((line) => `    ${line}`)]),
    ...(told.length > MOST_LINES ? [`……另有 ${told.length - MOST_LINES} 行，请看回执`] : []),
    '以上只列事实，由使用单位依法决定；未经国家渠道核验',
  ].join('\n');
}

function nameOf(row: Readonly<Record<string, unknown>>): string {
  const name = text(row['currentName']) || text(row['inputName']) || text(row['inputCode']);
  return row['formerNameUsed'] === true ? `${name}（名单写的是曾用名 ${text(row['inputName'])}）` : name;
}

function linesOf(row: Readonly<Record<string, unknown>>): readonly string[] {
  if (row['matchMethod'] === 'NONE') return [`没有对上：${text(row['message'])}。${text(row['advice'])}`, ...relatedLines(row)];
  return [
    ...listed(row, 'listingsInForce').map((each) => `名单（有效）：${describe(each)}${measuresOf(each)}`),
    ...listed(row, 'suspendedListings').map((each) => `名单（暂停）：${describe(each)}`),
    ...listed(row, 'endedListings').map((each) => `名单（已结束）：${describe(each)}`),
    ...listed(row, 'otherFacts').map((each) => `其他事实：${describe(each)}${measuresOf(each)}`),
    ...listed(row, 'honours').map((each) => `荣誉：${text(each['title'])}`),
    ...relatedLines(row),
    ...(row['nameDiffers'] === true ? [`名单写的名称是 ${text(row['inputName'])}，与登记名称不同`] : []),
  ];
}

const RELATIONS: Readonly<Record<string, string>> = { 'head-office': '总公司', 'consortium-member': '联合体成员' };

/** Others whom the line names: beside it, never merged into it. */
function relatedLines(row: Readonly<Record<string, unknown>>): readonly string[] {
  return listed(row, 'related').map((each) => {
    const who = `关联单位（${RELATIONS[text(each['relation'])] ?? ''}，不并入本行）：${text(each['currentName']) || text(each['inputName'])} ${text(each['matchedUscc']) || text(each['inputCode'])}`;
    if (each['matchedUscc'] === null) return `${who} 没有对上：${text(each['message'])}。${text(each['advice'])}`;
    const listings = listed(each, 'listingsInForce').map(describe);
    return listings.length === 0 ? `${who} 没有在有效期内的名单` : `${who} 名单（有效）：${listings.join('；')}`;
  });
}

function describe(each: Readonly<Record<string, unknown>>): string {
  return [each['name'], each['documentNo'], each['authority'], each['listedOn'], each['until'] === null ? '' : `至 ${text(each['until'])}`].map(text).filter((word) => word !== '').join(' ');
}

function measuresOf(each: Readonly<Record<string, unknown>>): string {
  const names = listed(each, 'measures').map((measure) => text(measure['name']));
  return names.length === 0 ? '' : `；适用：${names.join('、')}`;
}

function listed(row: Readonly<Record<string, unknown>>, key: string): readonly Readonly<Record<string, unknown>>[] {
  const value = row[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
