import type { BulletinNumber } from '@credit/db';

/** What a bulletin calls its numbers, and what is counted. */
export const NUMBER_WORDS: Readonly<Record<BulletinNumber, { readonly name: string; readonly unit: string }>> = {
  submissions: { name: '报送份数', unit: '份' },
  refused: { name: '整份不收', unit: '份' },
  accepted: { name: '接收', unit: '行' },
  'accepted-with-warning': { name: '接收并提示', unit: '行' },
  rejected: { name: '退回', unit: '行' },
  quarantined: { name: '待确认', unit: '行' },
  duplicate: { name: '重复', unit: '行' },
  'on-time': { name: '按时', unit: '行' },
  late: { name: '迟报', unit: '行' },
  due: { name: '应报', unit: '项' },
  answered: { name: '已报', unit: '项' },
  silent: { name: '未报送', unit: '项' },
  'zero-reports': { name: '零报告', unit: '项' },
  sampled: { name: '抽查核对', unit: '卷' },
  unreported: { name: '应报未报', unit: '卷' },
  corrected: { name: '后来更正的记录', unit: '条' },
  withdrawn: { name: '后来撤销的记录', unit: '条' },
};
