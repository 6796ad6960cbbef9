import { dutyWords } from '../checks/check-words.js';
import type { DeskColumn } from '../parts/desk-column.js';
import type { MeasureTask } from './api.js';
import { dueWords, taskStateWords } from './task-words.js';

const who: DeskColumn<MeasureTask> = { key: 'organ', heading: '承办单位', text: ({ organs, departmentName }) => organs.map(({ name }) => name).join('、') || `${departmentName}（承接单位未写明）`, width: 180, filter: 'choice' };

/** The columns of tasks; `by`: also who has to do it. */
export function taskColumns({ by }: { readonly by: boolean }): readonly DeskColumn<MeasureTask>[] {
  return [
    { key: 'due', heading: '下一步的最后一日', text: dueWords, width: 170, oneLine: true },
    { key: 'state', heading: '状态', text: ({ state }) => taskStateWords(state), width: 100 },
    ...(by ? [who] : []),
    { key: 'subject', heading: '主体', text: ({ subject }) => `${subject.name} ${subject.code ?? ''}`, width: 240, filter: 'text' },
    { key: 'measure', heading: '措施', text: ({ measure }) => `${dutyWords(measure.duty === 'must' ? 'must' : 'may')}：${measure.name}`, width: 260, filter: 'text' },
    { key: 'listing', heading: '因为列入', text: ({ listing }) => `${listing.name} ${listing.documentNo ?? ''} ${listing.authority}`, width: 240 },
  ];
}
