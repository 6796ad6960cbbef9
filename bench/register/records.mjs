import { numbers, pick } from './random.mjs';

const { documentNoForMatching, matchingName } = await import('@credit/domain');

const MARKET = { name: '衡南县市场监督管理局', code: '11430422MBX001011P' };
const MARKET_KEY = matchingName(MARKET.code);
/** Files in which a register of records came in, whatever its size: so that days fill up as the register grows. */
const FILES = 1000;
const FIRST_RECEIVED = Date.UTC(2023, 10, 6);
const DAYS = 1080;
const DAY_MS = 86_400_000;

const OFFENCES = [
  ['未按规定公示年度报告', '经查，当事人未按规定期限报送并公示上一年度年度报告，也未说明理由。', '《企业信息公示暂行条例》第十八条', '一般'],
  ['销售不符合标准的食品', '经抽检，当事人销售的一批预包装食品标签标注与标准不符，货值较小。', '《中华人民共和国食品安全法》第一百二十五条', '一般'],
  ['无证经营特种设备', '经查，当事人使用未取得使用登记证的叉车两台从事装卸作业。', '《中华人民共和国特种设备安全法》第八十三条', '严重'],
  ['发布虚假广告', '经查，当事人在门店和网页上发布的广告使用了不能证实的用语。', '《中华人民共和国广告法》第五十五条', '一般'],
  ['计量器具未经检定', '经查，当事人使用的三台电子秤超过检定周期，未申请检定。', '《中华人民共和国计量法实施细则》第四十三条', '轻微'],
];
const LICENCES = [
  ['食品经营许可证', '食品销售（预包装食品、散装食品）', '普通'],
  ['小餐饮经营许可证', '热食类食品制售', '核准'],
  ['特种设备使用登记证', '叉车使用登记', '登记'],
  ['药品经营许可证', '非处方药零售', '普通'],
];

/** Of a hundred records: penalties, licences, listings. */
const MIX = [...Array(50).fill(penalty), ...Array(46).fill(licence), ...Array(4).fill(listing)];

/**
 * Records of a generated register, the same for the same seed, in the files in which departments sent them: 50 % penalties,
 * 46 % licences, 4 % listings by the court. A tenth of the subjects has a third of the records. `cells` are field codes in
 * their order with what the file says; the rest is what the platform makes of it.
 */
export function* recordFiles({ count, subjects, seed = 1 }) {
  const next = numbers(seed + 4711);
  const size = Math.ceil(count / FILES);
  const few = Math.max(1, Math.floor(subjects.length / 10));
  for (let first = 0, file = 0; first < count; first += size, file += 1) {
    const receivedDay = FIRST_RECEIVED + Math.floor((file * DAYS) / FILES) * DAY_MS;
    const records = [];
    for (let number = first + 1; number <= Math.min(first + size, count); number += 1) {
      const index = next(4) === 0 ? next(few) : next(subjects.length);
      const decidedOn = isoDay(receivedDay - (1 + next(5)) * DAY_MS);
      records.push({ ...pick(next, MIX)(next, subjects[index], { number, decidedOn }), index, decidedOn });
    }
    yield { receivedOn: isoDay(receivedDay), records };
  }
}

function penalty(next, subject, { number, decidedOn }) {
  const [offence, facts, basis, level] = pick(next, OFFENCES);
  const fine = (next(2000) + 1) * 100;
  const documentNo = `存量罚决〔${decidedOn.slice(0, 4)}〕第${number}号`;
  const cells = {
    CF_CFJG: MARKET.name, CF_CFJGDM: MARKET.code, CF_CFLB: '罚款', CF_FRDB: '测算某', CF_JDRQ: decidedOn, CF_NR: `处罚款人民币${fine}元，限十五日内缴纳。`,
    CF_NR_FK: String(fine / 10000), CF_SJLY: MARKET.name, CF_SJLYDM: MARKET.code, CF_SY: facts, CF_WFXW: offence, CF_WSH: documentNo,
    CF_XDR_LB: subject.kind === '个体工商户' ? '个体工商户' : '法人及非法人组织', CF_XDR_MC: subject.name, CF_XDR_SHXYM: subject.code, CF_YJ: basis, CF_YXQ: '长期', DISCREDIT_LEVEL: level,
  };
  return { category: 'administrative-penalty', cells, documentNo, keyParts: [documentNoForMatching(documentNo), MARKET_KEY], validFrom: null, validUntil: null, indefinite: true, organName: MARKET.name };
}

function licence(next, subject, { number, decidedOn }) {
  const [certificate, content, kind] = pick(next, LICENCES);
  const documentNo = `存量许准〔${decidedOn.slice(0, 4)}〕第${number}号`;
  const certificateNo = `JY1430422${String(number).padStart(9, '0')}`;
  const until = `${Number(decidedOn.slice(0, 4)) + 5}${decidedOn.slice(4, 8)}01`;
  const cells = {
    XK_FRDB: '测算某', XK_JDRQ: decidedOn, XK_LYDW: MARKET.name, XK_LYDWDM: MARKET.code, XK_NR: content, XK_WSH: documentNo, XK_XDR_LB: subject.kind === '个体工商户' ? '个体工商户' : '法人及非法人组织',
    XK_XDR_MC: subject.name, XK_XDR_SHXYM: subject.code, XK_XKBH: certificateNo, XK_XKJG: MARKET.name, XK_XKJGDM: MARKET.code, XK_XKLB: kind, XK_XKWS: '准予行政许可决定书',
    XK_XKZS: certificate, XK_YXQZ: decidedOn, XK_YXQZI: until, XK_ZT: '1',
  };
  return { category: 'administrative-licence', cells, documentNo, keyParts: [documentNoForMatching(documentNo), MARKET_KEY, matchingName(certificateNo)], validFrom: decidedOn, validUntil: until, indefinite: false, organName: MARKET.name };
}

function listing(next, subject, { number, decidedOn }) {
  const documentNo = `（${decidedOn.slice(0, 4)}）测0422执${number}号`;
  const until = `${Number(decidedOn.slice(0, 4)) + 2}${decidedOn.slice(4, 8)}01`;
  const cells = {
    MD_FY: '衡南县人民法院', MD_LRRQ: decidedOn, MD_LX: '法人或其他组织', MD_MC: subject.name, MD_SHXYM: subject.code, MD_SY: '有履行能力而拒不履行生效法律文书确定义务', MD_WSH: documentNo,
    MD_YXQZ: until, MD_ZT: '公布中',
  };
  return { category: 'dishonest-judgment-debtor', cells, documentNo, keyParts: [documentNoForMatching(documentNo)], validFrom: decidedOn, validUntil: until, indefinite: false, organName: '衡南县人民法院' };
}

const DAY_TEXTS = new Map();

function isoDay(moment) {
  const known = DAY_TEXTS.get(moment);
  if (known !== undefined) return known;
  const text = new Date(moment).toISOString().slice(0, 10);
  DAY_TEXTS.set(moment, text);
  return text;
}

/** Records of one category as the file that a department would send. */
export function recordsCsv(records) {
  const headings = [...new Set(records.flatMap(({ cells }) => Object.keys(cells)))].sort();
  return `${[headings, ...records.map(({ cells }) => headings.map((heading) => cells[heading] ?? ''))].map((line) => line.join(',')).join('\n')}\n`;
}
