import { momentWords } from '../../words.js';
import type { DeskColumn } from '../parts/desk-column.js';
import type { AuditEvent } from './api.js';
import { detailWords } from './detail-words.js';

export const EVENT_COLUMNS: readonly DeskColumn<AuditEvent>[] = [
  { key: 'at', heading: '时间', text: ({ at }) => momentWords(at), width: 190 },
  { key: 'what', heading: '动作', text: ({ what }) => what, width: 150 },
  { key: 'operator', heading: '谁', text: ({ operator, account }) => (account === null || account === operator ? operator : `${operator} ${account}`), width: 190 },
  { key: 'organ', heading: '单位', text: ({ organ, organName }) => organName ?? organ ?? '', width: 200 },
  { key: 'purpose', heading: '用途、理由', text: ({ purpose }) => purpose ?? '', width: 200 },
  { key: 'object', heading: '对象', text: ({ object, subject }) => [object, subject === null ? null : `主体 ${subject}`].filter((each) => each !== null).join(' '), width: 180 },
  { key: 'result', heading: '结果', text: ({ result }) => (result === 'done' ? '完成' : '未准许'), width: 90 },
  { key: 'detail', heading: '说明', text: ({ detail }) => detailWords(detail), width: 320 },
  { key: 'batch', heading: '链', text: ({ batch }) => (batch === null ? '还没有入链' : `第 ${batch} 批`), width: 110 },
];
