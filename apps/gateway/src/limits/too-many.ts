import type { Limits } from './limit-settings.js';
import type { Limit } from './token-buckets.js';

/** A request that is not answered because its caller asks too much. */
export interface TooMany {
  readonly limit: keyof Limits;
  readonly message: string;
  readonly retryAfterSeconds: number;
}

const WHOSE: Readonly<Record<keyof Limits, string>> = {
  address: '同一网络地址', account: '同一账号', client: '同一接口凭证', credentials: '同一网络地址', probes: '同一网络地址', knownProbes: '同一账号或接口凭证',
};

/** The refusal in words: which rule, and when to ask again. */
export function tooMany(limit: keyof Limits, { most, seconds }: Limit, retryAfterSeconds: number): TooMany {
  return { limit, retryAfterSeconds, message: `${ruleOf(limit, most, seconds)}。请 ${waitWords(retryAfterSeconds)}后再试` };
}

function ruleOf(limit: keyof Limits, most: number, seconds: number): string {
  const whose = WHOSE[limit];
  switch (limit) {
    case 'address':
    case 'account':
    case 'client':
      return `访问太频繁：${whose}每 ${seconds} 秒最多 ${most} 次。要查询一批单位的，请用批量核查，不要逐个查询`;
    case 'credentials':
      return `出示的凭证不对，已试了很多次：${whose}每 ${seconds} 秒最多 ${most} 次。请核对凭证`;
    case 'probes':
    case 'knownProbes':
      return `查了很多不存在的代码、名称或编号，像是在逐个试探，暂停查询。要核对一批单位的，请由本单位经办人用批量核查`;
  }
}

function waitWords(seconds: number): string {
  return seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}
