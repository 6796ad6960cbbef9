/** What a row may come to, as it is asked for and as it is told. */
export const OUTCOMES: readonly (readonly [id: string, word: string])[] = [
  ['accepted', '接收'], ['accepted-with-warning', '接收并提示'], ['rejected', '退回'], ['quarantined', '待确认'], ['duplicate', '重复'], ['skipped', '略过'],
];
const WORDS = new Map(OUTCOMES);

/** What has to be done first stands first; rows that were simply taken are not told one by one. */
export const OUTCOMES_IN_ORDER = ['rejected', 'quarantined', 'accepted-with-warning', 'duplicate', 'skipped'] as const;

export function outcomeWords(outcome: string): string {
  return WORDS.get(outcome) ?? outcome;
}

/** The state of the work on a row, for its colour; nothing about whom it is of. */
export function outcomeState(outcome: string): 'ok' | 'attention' | 'fault' | '' {
  if (outcome === 'rejected') return 'fault';
  if (outcome === 'quarantined') return 'attention';
  return outcome.startsWith('accepted') ? 'ok' : '';
}

/** What was found in a row, in a few words, by its code. */
const CODES: Readonly<Record<string, string>> = {
  REQUIRED_MISSING: '必填的没有填', TYPE_INVALID: '填写的样子不对', CODE_NOT_IN_LIST: '不在代码表里', USCC_INVALID: '统一社会信用代码不对', ID_NUMBER_INVALID: '证件号码不对',
  EXCEL_NUMERIC_IDENTIFIER: '代码被表格软件改成了数字', DATE_INVALID: '日期不对', DATE_IN_FUTURE: '日期还没有到', DATE_ORDER_INVALID: '日期先后不对', AMOUNT_REQUIRED: '没有写金额',
  SUBJECT_UNDER_14: '不满十四周岁', SUBJECT_MINOR_LISTED: '未成年人', PERSON_NOT_ADMITTED: '这一类不收自然人', ORGANISATION_NOT_ADMITTED: '这一类不收单位', CORRECTION_TARGET_UNKNOWN: '找不到要更正的记录',
  SUBJECT_AMBIGUOUS: '同名的不止一个', SUBJECT_UNCONFIRMED: '只有名称，没有代码', SUBJECT_UNKNOWN: '登记库里没有', IDENTIFIER_REPAIR_CONFLICT: '代码有错，可能的不止一个',
  IDENTIFIER_REPAIR_UNCONFIRMED: '代码有错，改正后登记库里没有', SUPERSEDED_CONTENT: '内容是更正以前的', CHANGED_WITHOUT_REASON: '和已收的不同，没有写理由',
  DUPLICATE_IN_BATCH: '文件里重复', ALREADY_RECEIVED: '以前收过', IDENTIFIER_REPAIRED: '代码已按名称改正', AMOUNT_UNIT_SUSPICIOUS: '金额单位可疑', REPORTED_LATE: '迟报',
  PUBLICATION_TERM_OVERRIDDEN: '公示期按规定重算', NAME_DIFFERS: '名称和登记的不同', BLANK_ROW: '空行', TOTAL_ROW: '合计行', NOTE_ROW: '说明行',
};

export function codeWords(code: string | null): string {
  return code === null ? '' : (CODES[code] ?? code);
}
