/** Rules of the publication law in a citizen's words; the matrix's own rules carry their text in the catalogue. */
const WORDS: Readonly<Record<string, string>> = {
  withdrawn: '原决定已撤销，报送部门已撤回',
  repaired: '已完成信用修复，停止公示',
  'lifted-by-source': '列入机关已停止公布',
  'held-for-finding': '须经书面认定并听取陈述申辩后才公示',
  'no-basis-in-force': '这类信息当日没有现行的归集依据，停止公示，只供本人、本单位查看',
  'no-publication-law': '当日没有现行的公示期规定，不公示',
  'necessary-轻微': '主管部门认为确有必要公示，公示期满即停止',
  'class-轻微': '轻微失信原则上不公示',
  'class-一般': '一般失信公示期满，停止公示',
  'class-严重': '严重失信公示期满，停止公示',
  'list-term': '名单或荣誉的期限已满',
  'subject-stopped': '个体工商户已注销，停止公示',
  'severity-rule-default': '失信严重程度待来源单位注明，暂不公示',
};

export function reasonWords(rule: string): string {
  return WORDS[rule] ?? '失信严重程度待来源单位注明，暂不公示';
}
