/** A field that an act asks for. */
export interface ActField {
  readonly key: 'reason' | 'article' | 'did' | 'caseNo' | 'on' | 'result' | 'note';
  readonly label: string;
  readonly needed: boolean;
  readonly kind: 'text' | 'line' | 'day';
}

/** What a department can do about a task, what follows from it, and what it has to say. */
export interface ActForm {
  readonly act: string;
  readonly words: string;
  readonly effect: string;
  readonly fields: readonly ActField[];
}

const reason: ActField = { key: 'reason', label: '理由', needed: true, kind: 'text' };
const note: ActField = { key: 'note', label: '说明', needed: false, kind: 'text' };

const ACCEPT: ActForm = { act: 'accept', words: '执行', effect: '表示本单位将对这个主体执行这项措施，执行以后再登记、反馈。', fields: [note] };
const NO_MATTER: ActForm = { act: 'no-matter', words: '没有对应事项', effect: '表示本单位现在没有涉及这个主体的事项；名单有效期内有了，仍可改为执行。', fields: [reason] };
const EXCEPT: ActForm = {
  act: 'except', words: '除外', effect: '表示按规定对这个主体不执行这项措施，须写明条款和理由；仍可改为执行。',
  fields: [{ key: 'article', label: '依据的条款（文件和第几条）', needed: true, kind: 'line' }, reason],
};
const EXECUTE: ActForm = {
  act: 'execute', words: '登记已执行', effect: '登记以后须在期限内反馈结果；名单结束以后，须确认解除。',
  fields: [
    { key: 'did', label: '采取了什么措施', needed: true, kind: 'text' },
    { key: 'caseNo', label: '案号、项目编号', needed: false, kind: 'line' },
    { key: 'on', label: '执行日期', needed: false, kind: 'day' },
    note,
  ],
};
const FEED_BACK: ActForm = { act: 'feed-back', words: '反馈结果', effect: '结果告知列入名单的单位；这项任务到名单结束以前不再等什么。', fields: [{ key: 'result', label: '执行结果', needed: true, kind: 'text' }, note] };
const CONFIRM_LIFT: ActForm = { act: 'confirm-lift', words: '确认已解除', effect: '名单已经结束，表示对这个主体的措施已经同日解除。', fields: [note] };

const BY_STATE: Readonly<Record<string, readonly ActForm[]>> = {
  notified: [ACCEPT, NO_MATTER, EXCEPT],
  'to-execute': [EXECUTE, NO_MATTER, EXCEPT],
  declined: [ACCEPT],
  executed: [FEED_BACK],
  'to-lift': [CONFIRM_LIFT],
};

/** What is possible in a state; the platform itself decides again. */
export function actsIn(state: string): readonly ActForm[] {
  return BY_STATE[state] ?? [];
}
