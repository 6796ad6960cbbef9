import { organOf, type Caller } from '@credit/domain';

/** What is said of a receipt that is not there, and of one that is another organ's: the answers tell no difference. */
export function noReceipt(number: string, caller: Caller): string {
  return `没有回执号 ${number}${ownOnly(caller)}`;
}

/** Why somebody of an organ may not find what others find. */
export function ownOnly(caller: Caller): string {
  return organOf(caller) === null ? '' : '（只能查看本单位的）';
}
