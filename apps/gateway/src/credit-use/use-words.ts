import type { UseNumber } from '@credit/db';

/** What the numbers are called, in what they are counted, and what counts. */
export const USE_WORDS: Readonly<Record<UseNumber, { readonly name: string; readonly unit: string; readonly says: string }>> = {
  checks: { name: '核查', unit: '次', says: '作出决定以前所作的核查，一份核查回执算一次；监测中的重新核查不计' },
  'checked-lines': { name: '核查的单位', unit: '行', says: '各次核查名单上的行数，同一单位核查几次算几行' },
  'checking-organs': { name: '作过核查的部门', unit: '个', says: '至少作过一次核查的部门' },
  'checked-again': { name: '监测中的重新核查', unit: '次', says: '信用监测发现变动后由平台重新核查' },
  'green-lines': { name: '给出绿色通道', unit: '行', says: '核查结果中适用绿色通道的行数' },
  'steps-due': { name: '联合奖惩到期的步骤', unit: '步', says: '响应、执行、反馈、确认解除，最后一日落在本月并且已过（登记时已过的计入登记之日）；到期以前名单结束、更正的不计' },
  'steps-in-time': { name: '联合奖惩按时办理', unit: '步', says: '到期的步骤中最后一日及以前登记办理的' },
  'rewards-executed': { name: '已落实的激励措施', unit: '项', says: '本月登记已执行的激励措施，包括绿色通道' },
  'penalties-executed': { name: '已执行的惩戒措施', unit: '项', says: '本月登记已执行的惩戒措施' },
};
