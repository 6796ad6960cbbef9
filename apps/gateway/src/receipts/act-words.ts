import type { LaterChange } from '@credit/db';

/** What happened to a record, in words. */
export const ACT_WORDS: Readonly<Record<LaterChange['act'], string>> = { report: '重新报送', correct: '更正', withdraw: '撤销', repair: '信用修复' };
