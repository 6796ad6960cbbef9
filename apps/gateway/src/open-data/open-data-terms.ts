/** Rows of one file at most; what is asked for can be narrowed by day. */
export const MOST_ROWS = 50_000;

export const SOURCE = '信用衡南（衡南县公共信用信息平台），由作出决定的机关报送';
export const TERMS = '可以免费使用，请注明来源和截至日期；以后停止公示、撤销、修复的，请同步删除';

/** What stands at the end of a file: where it comes from, of which day it is, how it may be used, and whether it is all. */
export function closingWords({ asOf, rows, complete }: { readonly asOf: string; readonly rows: number; readonly complete: boolean }): string {
  const whole = complete ? `共 ${rows} 条，已全部列出` : `列出了 ${rows} 条，还有没有列出的：一个文件最多 ${MOST_ROWS} 条，请缩小日期范围再取`;
  return `数据来源：${SOURCE}；截至 ${asOf}；${whole}；${TERMS}`;
}
