import type { DeskColumn } from '../parts/desk-column.js';
import type { CheckRow } from './check-document.js';
import { honourWords, listingWords, matchWords, measureWords, relationWords } from './check-words.js';

/** The columns of a receipt's rows; what is exported says everything that the table shows. */
export const ROW_COLUMNS: readonly DeskColumn<CheckRow>[] = [
  { key: 'row', heading: '行', text: ({ row }) => String(row), width: 48, numeric: true },
  { key: 'input', heading: '名单所写', text: ({ inputName, inputCode }) => [inputName ?? '', inputCode ?? ''].filter((text) => text !== '').join(' '), width: 210 },
  { key: 'subject', heading: '登记的主体', text: subjectText, width: 220 },
  { key: 'listings', heading: '名单和适用的措施', text: listingsText, width: 350 },
  { key: 'merits', heading: '荣誉、绿色通道', text: meritsText, width: 150 },
  { key: 'others', heading: '其他', text: othersText, width: 150 },
];

function subjectText(row: CheckRow): string {
  if (row.matchMethod === 'NONE') return matchWords(row);
  return [row.currentName ?? '', row.matchedUscc ?? '', row.registeredStatus ?? '', matchWords(row)].filter((text) => text !== '').join(' ');
}

function listingsText(row: CheckRow): string {
  if (row.matchMethod === 'NONE') return [row.message ?? '', row.advice ?? '', row.candidates.length === 0 ? '' : `可能是 ${row.candidates.join('、')}`].filter((text) => text !== '').join('。');
  if (row.listingsInForce.length === 0) return '所查来源中没有在有效期内的名单';
  return row.listingsInForce.map((listing) => [listingWords(listing), ...listing.measures.map(measureWords)].join('；')).join('。');
}

function meritsText({ honours, otherMerits = [], greenChannel }: CheckRow): string {
  return [...[...honours, ...otherMerits].map(honourWords), ...(greenChannel ? [`绿色通道：${greenChannel.measures.map(({ name }) => name).join('、')}`] : [])].join('；');
}

function othersText({ endedListings, suspendedListings = [], listingsToCome = [], otherFacts = [], caseByCase = [], related = [], notes = [] }: CheckRow): string {
  return [
    ...[...endedListings, ...suspendedListings, ...listingsToCome].map(listingWords),
    ...otherFacts.map((fact) => [listingWords(fact), ...fact.measures.map(measureWords)].join('；')),
    ...caseByCase.map((measure) => `由机关逐案决定：${measure.name}`),
    ...related.map((each) => `${relationWords(each.relation)}：${each.currentName ?? each.inputName ?? each.inputCode ?? ''}${each.listingsInForce.map((listing) => `（${listingWords(listing)}）`).join('')}`),
    ...notes.map(({ text }) => text),
  ].join('；');
}
