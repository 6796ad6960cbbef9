import { numbers, pick } from './random.mjs';
import { subjects } from './subjects.mjs';

/** Field codes of all columns of the template, as a system's export heads them. */
export const HEADINGS = [
  'CF_XDR_MC', 'CF_XDR_LB', 'CF_XDR_SHXYM', 'CF_XDR_GSZC', 'CF_XDR_ZZJG', 'CF_XDR_SWDJ', 'CF_XDR_SYDW', 'CF_XDR_SHZZ', 'CF_FRDB', 'CF_FR_ZJLX', 'CF_FR_ZJHM',
  'CF_XDR_ZJLX', 'CF_XDR_ZJHM', 'CF_WSH', 'CF_WFXW', 'CF_SY', 'CF_YJ', 'CF_CFLB', 'CF_NR', 'CF_NR_FK', 'CF_NR_WFFF', 'CF_NR_ZKDX', 'CF_JDRQ', 'CF_YXQ', 'CF_GSJZQ',
  'CF_CFJG', 'CF_CFJGDM', 'CF_SJLY', 'CF_SJLYDM', 'BZ', 'DISCREDIT_LEVEL',
];
export const KEY_HEADINGS = ['CF_WSH', 'CF_CFJGDM', 'CF_XDR_SHXYM'];

const OFFENCES = [
  ['未按规定公示年度报告', '经查，当事人未按规定期限报送并公示上一年度年度报告，也未说明理由。', '《企业信息公示暂行条例》第十八条'],
  ['销售不符合标准的食品', '经抽检，当事人销售的一批预包装食品标签标注与标准不符，货值较小。', '《中华人民共和国食品安全法》第一百二十五条'],
  ['无证经营特种设备', '经查，当事人使用未取得使用登记证的叉车两台从事装卸作业。', '《中华人民共和国特种设备安全法》第八十三条'],
  ['发布虚假广告', '经查，当事人在门店和网页上发布的广告使用了不能证实的用语。', '《中华人民共和国广告法》第五十五条'],
  ['计量器具未经检定', '经查，当事人使用的三台电子秤超过检定周期，未申请检定。', '《中华人民共和国计量法实施细则》第四十三条'],
];
const LEVELS = ['一般', '一般', '一般', '轻微', '严重', ''];

/** A penalty file of `rows` rows about `subjects` generated organisations, as lines without their ends; the same for the same seed. */
export function* penaltyLines({ rows, subjects: count, seed = 1, series = '', register = [...subjects({ count, seed: 1 })] }) {
  const next = numbers(seed + 77);
  yield HEADINGS.join(',');
  for (let i = 0; i < rows; i += 1) yield penaltyLine(next, register, { number: i + 1, series }).join(',');
}

export function penaltyCsv(options) {
  return `${[...penaltyLines(options)].join('\n')}\n`;
}

function penaltyLine(next, register, { number, series }) {
  const subject = pick(next, register);
  const [offence, facts, basis] = pick(next, OFFENCES);
  const fine = (next(2000) + 1) * 100;
  const organ = ['衡南县市场监督管理局', '11430422MBX001011P'];
  const decided = `2026-10-${String(next(30) + 1).padStart(2, '0')}`;
  return [
    subject.name, subject.kind === '个体工商户' ? '个体工商户' : '法人及非法人组织', subject.code, '', '', '', '', '', '测算某', '', '', '', '',
    `测算罚决${series}〔2026〕第${number}号`, offence, facts, basis, next(8) === 0 ? '警告;罚款' : '罚款', `处罚款人民币${fine}元，限十五日内缴纳。`, String(fine / 10000), '', '', decided, '2099/12/31', '',
    ...organ, ...organ, '', pick(next, LEVELS),
  ];
}
