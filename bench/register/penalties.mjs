
const { isUscc } = await import('@credit/domain');
const TRADE_NAMES = ['金', '鑫', '恒', '顺', '丰', '源', '泰', '昌', '瑞', '和'];
const TRADES = ['商贸', '建材', '食品', '物流', '运输', '机械制造', '环保科技', '农业发展'];
const CHECKS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const HEADINGS = [
  'CF_XDR_MC', 'CF_XDR_LB', 'CF_XDR_SHXYM', 'CF_FRDB', 'CF_WSH', 'CF_WFXW', 'CF_SY', 'CF_YJ', 'CF_CFLB', 'CF_NR', 'CF_NR_FK', 'CF_NR_WFFF',
  'CF_NR_ZKDX', 'CF_JDRQ', 'CF_YXQ', 'CF_GSJZQ', 'CF_CFJG', 'CF_CFJGDM', 'CF_SJLY', 'CF_SJLYDM', 'BZ', 'DISCREDIT_LEVEL',
];

/** A repeatable stream of numbers from a seed. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Unified code of the n-th generated enterprise: right check digits, a part that is not issued. */
export function enterpriseCode(n) {
  const body = `91430499MBX${String(n).padStart(5, '0')}`.slice(0, 16);
  const org = body.slice(8);
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...org].reduce((s, c, i) => s + (c <= '9' ? Number(c) : c.charCodeAt(0) - 55) * weights[i], 0);
  const check = 11 - (sum % 11);
  const seventeen = body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
  const last = [...CHECKS].find((c) => isUscc(seventeen + c));
  return seventeen + last;
}

/** A penalty file of `rows` rows about `subjects` enterprises, as text; the same for the same seed. */
export function penaltyCsv({ rows, subjects, seed = 1 }) {
  const next = numbers(seed);
  const codes = Array.from({ length: subjects }, (_, i) => enterpriseCode(i));
  const lines = [HEADINGS.join(',')];
  for (let i = 0; i < rows; i += 1) {
    const s = next(subjects);
    const fine = (next(500) + 1) * 100;
    lines.push(
      [
        `衡南县测算${TRADE_NAMES[s % 10]}${TRADE_NAMES[Math.floor(s / 10) % 10]}${TRADES[s % 8]}有限公司${s}`, '法人及非法人组织', codes[s], '测算某', `测算罚决〔2026〕第${i + 1}号`,
        '未按规定公示年度报告', '经查，当事人未按规定公示上一年度年度报告。', '《企业信息公示暂行条例》第十八条', '罚款', `罚款人民币${fine}元`, fine / 10000, '', '',
        `2026-10-${String(next(28) + 1).padStart(2, '0')}`, '2099/12/31', '', '衡南县市场监督管理局', '11430422MBX001011P', '衡南县市场监督管理局', '11430422MBX001011P', '', '一般',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

export { HEADINGS };
