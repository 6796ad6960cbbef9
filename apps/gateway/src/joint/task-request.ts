import { isRealDay, isUscc, tidyIdentifier } from '@credit/domain';
import { DEPARTMENT_ACTS, type DepartmentAct, type TaskState } from '@credit/sanctions';
import { givenText } from '../asked/given-text.js';

/** What a department says it did about a task. */
export interface ActRequest {
  readonly act: DepartmentAct;
  readonly organ: string;
  readonly operator: string;
  readonly detail: Readonly<Record<string, string>>;
}

const TEXTS = { reason: '理由 reason', article: '依据条款 article', did: '采取的措施 did', caseNo: '案号 caseNo', on: '执行日期 on', result: '执行结果 result', note: '说明 note' } as const;
type Text = keyof typeof TEXTS;

/** What each act has to say; an exception rests on an article (领域参考§9.6). */
const NEEDED: Readonly<Record<DepartmentAct, readonly Text[]>> = {
  accept: [], 'no-matter': ['reason'], except: ['article', 'reason'], execute: ['did'], 'feed-back': ['result'], 'confirm-lift': [],
};
const LONGEST = 1000;

/** The act as checked, or what is wrong with it. A person's number that slipped into a text is masked. */
export function toActRequest(fields: object): ActRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const act = DEPARTMENT_ACTS.find((each) => each === given['act']);
  const organ = tidyIdentifier(textOf(given['organ']) ?? '');
  const operator = textOf(given['operator']);
  const detail: Record<string, string> = {};
  for (const key of Object.keys(TEXTS)) {
    const text = textOf(given[key]);
    if (text !== null) detail[key] = text;
  }
  const problems = [
    ...(act === undefined ? [`请写明做了什么 act，应为：${DEPARTMENT_ACTS.join('、')}`] : NEEDED[act].filter((key) => detail[key] === undefined).map((key) => `请写明${TEXTS[key]}`)),
    ...(isUscc(organ) ? [] : ['请写明执行单位的统一社会信用代码 organ']),
    ...(operator === null ? ['请写明经办人 operator'] : []),
    ...(detail['on'] === undefined || isRealDay(detail['on']) ? [] : ['执行日期 on 应为日历上有的日期 YYYY-MM-DD']),
  ];
  return act === undefined || operator === null || problems.length > 0 ? { problems } : { act, organ, operator, detail };
}

const textOf = (value: unknown): string | null => givenText(value, LONGEST);

const STATES = ['notified', 'informed', 'to-execute', 'declined', 'executed', 'fed-back', 'void', 'to-lift', 'lifted'] as const satisfies readonly TaskState[];

/** Which tasks are asked for. */
export interface TasksRequest {
  readonly organ: string | null;
  /** Organ whose listing they rest on. */
  readonly listedBy: string | null;
  readonly state: TaskState | null;
  readonly overdue: boolean;
  readonly code: string | null;
  readonly after: number;
}

export function toTasksRequest(fields: object): TasksRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const [organ, listedBy, state, code] = [textOf(given['organ']), textOf(given['listedBy']), textOf(given['state']), textOf(given['code'])];
  const known = STATES.find((each) => each === state) ?? null;
  const after = Number(given['after'] ?? 0);
  if (state !== null && known === null) return { problems: [`state 应为：${STATES.join('、')}`] };
  if (!Number.isSafeInteger(after) || after < 0) return { problems: ['after 应为上一页最后一项任务的编号'] };
  const overdue = ['1', 'true', true].some((yes) => yes === given['overdue']);
  return { organ: tidied(organ), listedBy: tidied(listedBy), state: known, overdue, code: tidied(code), after };
}

function tidied(code: string | null): string | null {
  return code === null ? null : tidyIdentifier(code);
}
