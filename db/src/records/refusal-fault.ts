import type { Fault, RecordDraft } from '@credit/domain';

type RecordRefusal =
  | 'DUPLICATE_IN_BATCH' | 'ALREADY_RECEIVED' | 'SUPERSEDED_CONTENT' | 'CHANGED_WITHOUT_REASON' | 'CORRECTION_TARGET_UNKNOWN';

const WORDS: Readonly<Record<RecordRefusal, readonly [message: string, fix: string]>> = {
  DUPLICATE_IN_BATCH: ['与本文件前面的一行是同一条记录', '以前面一行为准；两行内容不同的，请核对后只留一行'],
  ALREADY_RECEIVED: ['这条记录以前已经收到，内容相同', '不需要处理'],
  SUPERSEDED_CONTENT: ['这一行的内容已被更正或撤销，旧文件不能把它改回去', '请核对是否误发了旧文件；更正或撤销本身有误的，请与联席会议办公室联系'],
  CHANGED_WITHOUT_REASON: ['同一份决定以前报过，内容与这次不同，又没有更正原因', '决定确有变化的，请用更正文件报送并写明原因'],
  CORRECTION_TARGET_UNKNOWN: ['要更正或撤销的记录不在库中，或者已经撤销', '请核对文号、机关和当事人；从未报送过的，请按普通文件报送'],
};

/** The fault of a row that names a record which cannot take it. */
export function refusalFault(code: RecordRefusal, draft: RecordDraft): Fault {
  const [message, fix] = WORDS[code];
  return { code, column: null, found: draft.documentNo, message, fix };
}
