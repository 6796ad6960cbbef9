import type { DeskColumn } from '../parts/desk-column.js';
import type { Assessment, Ranked } from './api.js';

/** Places and points of departments, one column an indicator. */
export function rankingColumns({ formula }: Pick<Assessment, 'formula'>): readonly DeskColumn<Ranked>[] {
  return [
    { key: 'rank', heading: '名次', text: ({ rank }) => (rank === null ? '—' : String(rank)), width: 64, numeric: true },
    { key: 'name', heading: '部门', text: ({ name }) => name, width: 240, filter: 'text' },
    { key: 'score', heading: '得分', text: ({ score }) => score ?? '不评', width: 80, numeric: true },
    ...formula.map(({ id, name, points }): DeskColumn<Ranked> => ({
      key: id, heading: `${name}（${points}）`, text: ({ indicators }) => indicators.find((each) => each.id === id)?.earned ?? '不计', width: 120, numeric: true,
    })),
  ];
}
