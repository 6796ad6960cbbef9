import type { CheckOrder } from './send-list.js';

/** Ways in which it is said who is to be checked. */
export const WAYS = [
  { id: 'file', words: '名单文件（xlsx、xls、csv）' },
  { id: 'one', words: '一个单位' },
  { id: 'text', words: '粘贴名单' },
] as const;

/** What a check asks for, as it is being filled in. */
export interface CheckForm {
  way: (typeof WAYS)[number]['id'];
  name: string;
  code: string;
  text: string;
  scenario: string;
  purpose: string;
  project: string;
}

export const EMPTY_CHECK: CheckForm = { way: 'file', name: '', code: '', text: '', scenario: '', purpose: '', project: '' };

/** What has to be filled in before anything is sent; empty where nothing is. */
export function whatIsMissing(form: CheckForm, file: File | undefined): string {
  if (form.way === 'file' && file === undefined) return '请先选择名单文件，或者把它拖到这一页上。';
  if (form.way === 'one' && form.name.trim() === '' && form.code.trim() === '') return '请写明要核查的单位：名称或者统一社会信用代码。';
  if (form.way === 'text' && form.text.trim() === '') return '请粘贴要核查的名单，一行一个单位。';
  if (form.scenario === '') return '请选择在哪一种决定之前核查：适用哪些措施由它决定。';
  if (form.purpose.trim() === '') return '请写明用途，如“××项目资格审查”。';
  return '';
}

/** The order that is sent; a file has been chosen where the form says so. */
export function toOrder({ way, name, code, text, scenario, purpose, project }: CheckForm, file: File | undefined): CheckOrder {
  const said = { scenario, purpose: purpose.trim(), project: project.trim() };
  if (way === 'file' && file !== undefined) return { ...said, list: { file } };
  if (way === 'one') return { ...said, list: { subjects: [{ name: name.trim() || null, code: code.trim() || null }] } };
  return { ...said, list: { text } };
}
