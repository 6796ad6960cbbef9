import type { CheckRow } from '../../checks/check-row.js';

/** A line of a printed receipt and how far it is set in. */
export interface PrintedLine {
  readonly text: string;
  readonly indent: number;
}

type MatchedRow = Extract<CheckRow, { readonly kind: string }>;
type Listing = MatchedRow['listingsInForce'][number];
type Measure = Listing['measures'][number];
type Honour = MatchedRow['honours'][number];

const METHODS: Readonly<Record<CheckRow['matchMethod'], string>> = {
  CODE: '代码相符', CODE_NORMALISED: '代码去掉空格、全角等写法后相符', CODE_REPAIRED: '代码改正形近字母后相符，名称一致', NONE: '没有对上任何主体',
};
const DUTIES: Readonly<Record<Measure['duty'], string>> = { must: '应当', may: '可以' };

/** What a receipt's row says, in words: as much as the receipt file says, and no word that judges. */
export function* rowLines(row: CheckRow): Generator<PrintedLine> {
  yield { text: `第 ${row.row} 行　${row.inputName ?? '（没有名称）'}　${row.inputCode ?? '（没有代码）'}`, indent: 0 };
  if (!('kind' in row)) {
    const candidates = row.candidates.length === 0 ? '' : `可能是：${row.candidates.join('、')}。`;
    yield { text: `${METHODS.NONE}：${row.message}。${candidates}${row.advice}`, indent: 1 };
    yield* relatedLines(row);
    return;
  }
  yield { text: `${row.currentName}　${row.matchedUscc ?? '（没有统一社会信用代码）'}　${row.registeredStatus ?? '登记状态不详'}　${METHODS[row.matchMethod]}`, indent: 1 };
  if (row.formerNames) yield { text: `曾用名：${row.formerNames.join('、')}${row.formerNameUsed ? '（名单所写的是曾用名）' : ''}`, indent: 1 };
  if (row.nameDiffers) yield { text: '名单所写的名称不是这个主体的名称', indent: 1 };
  let told = false;
  for (const line of factLines(row)) {
    told = true;
    yield line;
  }
  if (!told) yield { text: '所查来源中没有名单记录', indent: 1 };
}

/** True where a row has more to say than that nothing was found. */
export function saysSomething(row: CheckRow): boolean {
  return !('kind' in row) || !factLines(row).next().done;
}

function* factLines(row: MatchedRow): Generator<PrintedLine> {
  for (const each of row.listingsInForce) yield* listingLines('名单（有效）', each);
  for (const each of row.suspendedListings ?? []) yield* listingLines('名单（暂停）', each);
  for (const each of row.listingsToCome ?? []) yield* listingLines('名单（尚未生效）', each);
  for (const each of row.endedListings) yield* listingLines('名单（已结束）', each);
  for (const each of row.otherFacts ?? []) yield* listingLines('其他记录', each);
  for (const each of row.honours) yield honourLine('荣誉', each);
  for (const each of row.otherMerits ?? []) yield honourLine('其他守信记录', each);
  for (const each of row.caseByCase ?? []) yield { text: `由机关逐案决定，只作提示：${each.name}（${citations(each)}）`, indent: 1 };
  for (const { name, why } of row.excepted ?? []) yield { text: `不适用：${name}（${why}）`, indent: 1 };
  if (row.greenChannel) {
    yield { text: `绿色通道${lastDay(row.greenChannel.until)}：${row.greenChannel.keeps}`, indent: 1 };
    for (const measure of row.greenChannel.measures) yield measureLine(measure);
  }
  yield* relatedLines(row);
  for (const { text } of row.notes ?? []) yield { text: `说明：${text}`, indent: 1 };
}

const RELATIONS = { 'head-office': '总公司', 'consortium-member': '联合体成员' } as const;

/** Beside the line's own subject, never as part of it. */
function* relatedLines({ related = [] }: CheckRow): Generator<PrintedLine> {
  for (const { relation, inputName, inputCode, matchedUscc, currentName, message, advice, listingsInForce } of related) {
    const who = `关联单位（${RELATIONS[relation]}，不并入本行）：${currentName ?? inputName ?? ''}　${matchedUscc ?? inputCode ?? ''}`;
    yield { text: message === undefined ? `${who}${listingsInForce.length === 0 ? '　所查来源中没有在有效期内的名单' : ''}` : `${who}　${METHODS.NONE}：${message}。${advice ?? ''}`, indent: 1 };
    for (const listing of listingsInForce) for (const line of listingLines('名单（有效）', listing)) yield { ...line, indent: line.indent + 1 };
  }
}

function* listingLines(called: string, listing: Listing): Generator<PrintedLine> {
  const { name, documentNo, authority, listedOn, until, standing, disputed } = listing;
  const ended = standing.on === 'ended' ? `，${standing.since ?? ''} 结束` : '';
  yield { text: `${called}：${name}　${documentNo ?? '（无文号）'}　${authority}　${listedOn} 列入${until === null ? '' : `，至 ${until}`}${ended}${disputed ? '，异议处理中' : ''}`, indent: 1 };
  for (const measure of listing.measures) yield measureLine(measure);
}

function measureLine(measure: Measure): PrintedLine {
  const reserved = measure.reservations ? `　除外：${measure.reservations.join('；')}` : '';
  return { text: `${DUTIES[measure.duty]}：${measure.name}（${citations(measure)}）${reserved}`, indent: 2 };
}

function citations({ basis }: Measure): string {
  return basis.map(({ title, article }) => `${title}${article === null ? '' : `第${article}条`}`).join('、');
}

function honourLine(called: string, { title, authority, documentNo, grantedOn, until }: Honour): PrintedLine {
  return { text: `${called}：${title}　${authority}　${documentNo ?? '（无文号）'}　${grantedOn} 授予${lastDay(until)}`, indent: 1 };
}

function lastDay(until: string | null): string {
  return until === null ? '' : `，至 ${until}`;
}
