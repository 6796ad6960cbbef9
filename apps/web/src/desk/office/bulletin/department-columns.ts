import { countWords } from '../../../words.js';
import type { DeskColumn } from '../../parts/desk-column.js';
import { percentOf } from '../coverage/sum-columns.js';
import type { BulletinOfDepartment, DeskBulletin } from './api.js';

const COUNTED = ['due', 'answered', 'silent', 'submissions', 'refused', 'accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'late'];
const RATED = ['late-rate', 'timely-rate', 'compliance-rate', 'coverage-rate', 'concealment-rate'];

/** The departments of a bulletin under the names that its own numbers have. */
export function departmentColumns({ numbers, measures }: Pick<DeskBulletin, 'numbers' | 'measures'>): readonly DeskColumn<BulletinOfDepartment>[] {
  const name = (of: readonly { readonly id: string; readonly name: string }[], id: string): string => of.find((each) => each.id === id)?.name ?? id;
  return [
    { key: 'name', heading: '部门', text: (department) => department.name, width: 240, filter: 'text' },
    ...COUNTED.map((id): DeskColumn<BulletinOfDepartment> => ({ key: id, heading: name(numbers, id), text: (department) => valueWords(department.numbers.find((each) => each.id === id)?.value ?? null), width: 88, numeric: true })),
    ...RATED.map((id): DeskColumn<BulletinOfDepartment> => ({ key: id, heading: name(measures, id), text: (department) => percentOf(department, id), width: 92, numeric: true })),
  ];
}

export function valueWords(value: number | null): string {
  return value === null ? '—' : countWords(value);
}
