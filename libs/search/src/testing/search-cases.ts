import { plainCode, SUITE } from './suite-register.js';

/** What is typed, and what has to come of it, in its order; `~` before a name: only alike. */
export interface SearchCase {
  readonly why: string;
  readonly typed: string;
  readonly finds: readonly string[];
}

const { mountain, mountainSouth, brackets, pharmacy, tea, latin, hotel, ridge, ridgeTrade, lake, lakeNoPlace, brook, brookSouth } = SUITE;

export const SEARCH_CASES: readonly SearchCase[] = [
  { why: 'the whole name; the one that differs by its township is only alike', typed: mountain, finds: [mountain, `~${mountainSouth}`] },
  { why: 'a part of the name', typed: '测山建', finds: [mountain, mountainSouth] },
  { why: 'the 字号 alone', typed: '测山', finds: [mountain, mountainSouth] },
  { why: 'place left out', typed: '测山建材有限公司', finds: [mountain, mountainSouth] },
  { why: 'form left out', typed: '衡南县三塘镇测山建材', finds: [mountainSouth, `~${mountain}`] },
  { why: 'place and form left out', typed: '绿测星野茶业', finds: [tea] },
  { why: 'a township said without its rank', typed: '三塘测山建材', finds: [mountainSouth, `~${mountain}`] },
  { why: 'one character missing', typed: '衡南县云集镇测建材有限公司', finds: [`~${mountain}`, `~${mountainSouth}`] },
  { why: 'one character wrong; what is as far off and of another place is not told', typed: '衡南县三塘镇测川建材有限公司', finds: [`~${mountainSouth}`] },
  { why: 'one character wrong and another place: told where nothing is nearer', typed: '衡南县栗江镇测川建材有限公司', finds: [`~${mountain}`, `~${mountainSouth}`] },
  { why: 'two neighbours swapped', typed: '衡南县云集镇测建山材有限公司', finds: [`~${mountain}`] },
  { why: 'the trade left out of a whole name: what goes on is told beside what is a slip away', typed: '衡南县云集镇测岭有限公司', finds: [`~${ridge}`, `~${ridgeTrade}`] },
  { why: 'a slip in a name that does not say the township where it is registered', typed: '衡南县云集镇测湖农姿有限公司', finds: [`~${lake}`, `~${lakeNoPlace}`] },
  { why: 'a slip with no township typed: told from all townships', typed: '衡南县测溪木业有限公司', finds: [`~${brook}`, `~${brookSouth}`] },
  { why: 'one character too many', typed: '绿测星星野茶业', finds: [`~${tea}`] },
  { why: 'the name of before', typed: '衡南县云集镇老测记建材厂', finds: [mountain] },
  { why: 'a part of the name of before', typed: '老测记', finds: [mountain] },
  { why: 'traditional characters', typed: '衡南縣雲集鎮測山建材有限公司', finds: [mountain, `~${mountainSouth}`] },
  { why: 'full width and capitals', typed: 'ＸＹＺ测控', finds: [latin] },
  { why: 'brackets of another width', typed: '测峰(湖南)食品有限公司', finds: [brackets] },
  { why: 'no brackets at all', typed: '测峰湖南食品', finds: [brackets] },
  { why: 'another dot, with blanks', typed: '绿测 • 星野', finds: [tea] },
  { why: 'the county said without its rank', typed: '衡南测泉大酒店', finds: [hotel] },
  { why: 'the form said shorter', typed: '测山建材公司', finds: [mountain, mountainSouth] },
  { why: 'a word over the edge of the form', typed: '测泉大酒店', finds: [hotel] },
  { why: 'pinyin in full', typed: 'ceshanjiancai', finds: [mountain, mountainSouth] },
  { why: 'pinyin by its beginning, with blanks', typed: 'Ce Shan', finds: [mountain, mountainSouth] },
  { why: 'pinyin initials', typed: 'csjc', finds: [mountain, mountainSouth] },
  { why: 'a surname by its reading as one', typed: 'shanceyaocai', finds: [pharmacy] },
  { why: 'the same by its ordinary reading', typed: 'dcyc', finds: [pharmacy] },
  { why: 'ü written v', typed: 'lvcexingyechaye', finds: [tea] },
  { why: 'Latin letters of a name', typed: 'xyz', finds: [latin] },
  { why: 'the code', typed: plainCode(tea), finds: [tea] },
  { why: 'the code in small letters, with blanks', typed: ` ${plainCode(tea).toLowerCase().replace(/(.{6})/g, '$1 ')}`, finds: [tea] },
  { why: 'the organisation code within it', typed: plainCode(tea).slice(8, 17), finds: [tea] },
  { why: 'the code with one wrong character', typed: plainCode(tea).replace(/^91/, '9A'), finds: [`~${tea}`] },
  { why: 'the code with one character missing', typed: plainCode(tea).slice(1), finds: [`~${tea}`] },
  { why: 'the code with one character too many', typed: `${plainCode(tea).slice(0, 5)}7${plainCode(tea).slice(5)}`, finds: [`~${tea}`] },
  { why: 'the code with two neighbours swapped', typed: plainCode(tea).replace(/MA9/, 'AM9'), finds: [`~${tea}`] },
  { why: 'a name that nobody has', typed: '衡南县云集镇无此水泥制品有限公司', finds: [] },
  { why: 'a part that no name has', typed: '无此', finds: [] },
  { why: 'a natural person', typed: '测某某', finds: [] },
  { why: 'a cancelled individual business', typed: '测歇早餐店', finds: [] },
  { why: 'who is known only later', typed: '测后商贸', finds: [] },
  { why: 'nothing but signs', typed: ' ·（）% ', finds: [] },
  { why: 'signs of a query language', typed: '%\' or 1=1 -- _*?\\', finds: [] },
];
