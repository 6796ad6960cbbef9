import type { Listing } from '../listings/listing.js';
import type { StayKind } from '../listings/listed-record.js';
import type { ApplicableMeasures } from '../measures/applied-measure.js';
import type { CheckNote, CheckNoteKind } from './check-note.js';
import type { RelatedCheck } from './subject-check.js';

/** Notes to the facts of a check, in a fixed order. They explain; none of them judges. */
export function notesOf(shown: readonly Listing[], found: ApplicableMeasures, related: readonly RelatedCheck[]): readonly CheckNote[] {
  const notes: CheckNote[] = [];
  for (const listing of shown) addListingNotes(notes, listing);
  const informing = found.measures.filter((measure) => measure.class === 3).map(({ id }) => id);
  if (informing.length > 0) add(notes, 'informs-only', informing, '这些措施由金融机构等单位自主决定，平台只提供事实，不作要求');
  const paused = found.excepted.filter(({ exception }) => exception.id === 'severe-listing');
  const severe = [...new Set(paused.flatMap(({ because }) => because))];
  if (severe.length > 0) add(notes, 'green-channel-paused', severe, '有严重失信主体名单在有效期内，暂停适用激励措施和绿色通道，移出名单当日恢复');
  const listed = related.filter(({ listingsInForce }) => listingsInForce.length > 0).map(({ code, name }) => code ?? name);
  if (listed.length > 0) add(notes, 'related-listed', listed, '有关联的单位在名单上：各自的记录各自列示，不并入本单位；是否一并考虑，依采购文件和法律规定');
  return notes;
}

function addListingNotes(notes: CheckNote[], listing: Listing): void {
  const { id, name, standing } = listing;
  if (standing.on === 'ended') return;
  if (listing.disputed) add(notes, 'disputed', [id], `“${name}”的记录异议处理中`);
  if (standing.on === 'suspended') add(notes, 'suspended', [id], `“${name}”${SUSPENDED[standing.why]}，核查中不使用`);
  if (standing.on === 'not-yet') add(notes, 'begins-later', [id], `“${name}”的决定已经作出，自 ${listing.from} 起生效`);
  switch (listing.without) {
    case 'list-not-enabled':
      add(notes, 'list-not-enabled', [id], `“${name}”只作展示，不据以采取措施`);
      break;
    case 'list-not-told':
      add(notes, 'list-not-told', [id], `“${name}”的记录没有写明是哪一份国家规定设列的名单，只作展示，不据以采取措施`);
      break;
    case 'no-basis-on-day':
      add(notes, 'no-basis-on-day', [id], `核查日没有现行有效的依据规定“${name}”，不据以采取措施`);
      break;
    case null:
      break;
  }
}

const SUSPENDED: Readonly<Record<StayKind, string>> = {
  'court-stay': '的决定已被依法停止执行',
  'decisive-objection': '的异议正在处理，所指错误足以影响核查',
  'provisional-repair': '在破产重整或者和解期间暂时解除',
};

function add(notes: CheckNote[], kind: CheckNoteKind, about: readonly string[], text: string): void {
  notes.push({ kind, about, text });
}
