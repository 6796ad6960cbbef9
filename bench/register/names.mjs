import { numbers, pick } from './random.mjs';

/** Townships of the generated county: 22, so that many names differ by nothing else. */
export const TOWNSHIPS = [
  '云集镇', '三塘镇', '宝盖镇', '栗江镇', '花桥镇', '岐山办事处', '江口镇', '硫市镇', '泉溪镇', '茶市镇', '向阳桥街道', '洪山镇', '冠市镇', '相市乡', '咸塘镇', '铁丝塘镇',
  '茅市镇', '松江镇', '近尾洲镇', '泉湖镇', '谭子山镇', '车江街道',
];

const CHARACTERS = [...'众岳鑫恒顺丰源泰昌瑞和盛宏远达康宁福禄祥云锦华裕隆兴旺安吉庆嘉博雅德信义诚勤俭敏慧明朗晴岚松柏竹梅兰菊荷桂枫杉榕槐楠梓湘衡雁岣嵝'];

/** Trade names (字号): two characters in most, three in some; 3,000 of them, always the same. */
export const TRADE_NAMES = tradeNames(3000);

export const TRADES = [
  '建材', '食品', '化工', '物流', '运输', '机械制造', '环保科技', '农业发展', '商贸', '餐饮管理', '装饰工程', '建筑工程', '劳务', '医疗器械', '药业', '纺织', '服饰', '家具', '电子科技', '信息技术',
  '广告传媒', '教育咨询', '房地产开发', '物业服务', '汽车维修', '矿业', '水泥制品', '粮油', '茶业', '养殖', '种植', '苗木', '水产', '印刷', '包装', '五金', '电器', '旅游开发', '园林绿化', '再生资源',
];

/** Organisation forms with the head of the code that goes with each. */
export const FORMS = [
  { form: '有限公司', head: '91', kind: '企业', share: 40 },
  { form: '有限责任公司', head: '91', kind: '企业', share: 12 },
  { form: '股份有限公司', head: '91', kind: '企业', share: 2 },
  { form: '经营部', head: '92', kind: '个体工商户', share: 22 },
  { form: '店', head: '92', kind: '个体工商户', share: 18 },
  { form: '农民专业合作社', head: '93', kind: '农民专业合作社', share: 6 },
];
const SHARES = FORMS.flatMap((form) => Array(form.share).fill(form));

function tradeNames(count) {
  const next = numbers(20260401);
  const names = new Set();
  while (names.size < count) {
    const length = next(10) < 8 ? 2 : 3;
    names.add(Array.from({ length }, () => pick(next, CHARACTERS)).join(''));
  }
  return [...names];
}

/** A name as a registrar would take it, from its parts. */
export function nameOf({ township, tradeName, trade, form }) {
  return `衡南县${township}${tradeName}${trade}${form}`;
}

/** The parts of a new name; `like` is an earlier company whose name it shares but for the township. */
export function nameParts(next, like) {
  if (like) return { ...like, township: pick(next, TOWNSHIPS) };
  const { form, head, kind } = pick(next, SHARES);
  return { township: next(5) === 0 ? '' : pick(next, TOWNSHIPS), tradeName: pick(next, TRADE_NAMES), trade: pick(next, TRADES), form, head, kind };
}
