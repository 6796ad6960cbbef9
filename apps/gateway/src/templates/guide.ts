import type { Catalogue } from '@credit/catalogue';
import { takenBy, type RecordCategory, type Template } from '@credit/domain';
import type { GuideFact } from './guide-fact.js';
import { reportingWords } from './reporting-words.js';

/** What a clerk should know of the category before filling its template in. */
export function guideOf(template: Template, catalogue: Catalogue): readonly GuideFact[] {
  const { category, operation } = template;
  const correcting = operation === 'correct';
  return [
    { label: '信息类别', text: `${category.name}（${category.id}）；领域：${catalogue.sectors.get(category.sector)?.name ?? category.sector}` },
    { label: '收什么', text: takesWords(category, catalogue) },
    { label: '依据', text: basisWords(category, catalogue) },
    { label: '谁报送', text: [...new Set(category.providers.map((id) => providerName(id, catalogue)))].join('、') },
    ...reportingWords(category, catalogue),
    { label: '公开范围', text: `${DISCLOSURE[category.disclosure]}（${category.disclosureReason}）。每一列谁能看到，见下表。` },
    { label: correcting ? '怎么填更正' : '更正和撤销', text: correcting ? CORRECTING : correctionWords(category) },
    { label: '绝不能填', text: neverWords(catalogue) },
    { label: '填写', text: FILLING },
    { label: '报送', text: sendingWords(category, operation) },
    { label: '目录版本', text: catalogue.version.slice(0, 12) },
  ];
}

const DISCLOSURE: Readonly<Record<RecordCategory['disclosure'], string>> = {
  public: '门户公示，任何人可查',
  authorised: '不公示，本人（本单位）、经授权的人和依职责查询的部门可查',
  restricted: '不公示，只提供给本人（本单位）和依法使用的部门',
};

function takesWords(category: RecordCategory, catalogue: Catalogue): string {
  const { persons, organisations } = takenBy(category, catalogue);
  const twin = catalogue.categories.get(category.personTwin ?? '');
  if (!organisations) return '只收自然人的记录，一条记录一行。';
  if (!persons) return '只收单位（含个体工商户）的记录，一条记录一行；没有归集自然人信息的依据，请不要报自然人。';
  return `单位（含个体工商户）和自然人的记录都收，一条记录一行；自然人的记入“${twin?.name ?? category.name}”，不公开。`;
}

function basisWords(category: RecordCategory, catalogue: Catalogue): string {
  const cited = category.basis.map(({ instrument, article }) => {
    const law = catalogue.instruments.get(instrument);
    const number = law?.documentNo ? `（${law.documentNo}）` : '';
    return `《${law?.title ?? instrument}》${number}${article === null ? '' : `第${article}条`}`;
  });
  return [...cited, category.reason].join('；');
}

function providerName(id: string, catalogue: Catalogue): string {
  const department = catalogue.departments.get(id);
  return department?.successor ?? department?.name ?? id;
}

function correctionWords({ id }: RecordCategory): string {
  return [
    '已经收下的记录有错的，不要改好后重报，另报一份更正文件：',
    `用更正模板（credit template ${id} 文件.xlsx --operation correct，或在下载地址后加 ?operation=correct），比本模板多“操作类型”和“更正原因”两列；`,
    '被退回的行没有入库，改好后按普通文件重报即可。',
  ].join('');
}

const CORRECTING = [
  '操作类型写“更正”“撤销”或“重报”，更正和撤销要写明原因。',
  '更正的行把整条记录按正确的内容写全；撤销的行只需写出名称、代码、文号和日期等能认出是哪一条的内容。',
  '更正文件里不能有普通的行，普通的行另报。',
].join('');

/** One sentence: a cell that only names a kind of forbidden data could be taken for a heading. */
function neverWords({ prohibitedFields }: Catalogue): string {
  return [
    `法律禁止归集的个人信息：${prohibitedFields.map(({ name }) => name).join('、')}，不论哪一列、备注里也不行；`,
    '依法封存的治安处罚、未满十四周岁的人的信息，一律不收。',
    '事实、内容等列里不要写当事人以外的人的姓名、证件号码、住址和电话。',
  ].join('');
}

const FILLING = [
  '从表头下面一行填起，一条记录一行。灰色的示例行可以留着、删掉或直接写在上面，平台认得它，不会当作记录。',
  '表头的文字不要改，列可以调换次序，不用的选填列可以删掉。',
  '从别处粘贴时请选“只粘贴值”，以免格式和下拉被盖掉；代码和号码列已设为文本，完整写出即可。',
].join('');

function sendingWords({ id }: RecordCategory, operation: Template['operation']): string {
  const how = operation === 'correct' ? ' --operation correct' : '';
  return [
    `填好存盘后，用命令行 credit submit 文件.xlsx --item ${id} --organ 本单位统一社会信用代码${how}，或用接口 POST /api/submissions（item=${id}${how === '' ? '' : '，operation=correct'}）报送；`,
    '当场得到回执号，处理完逐行说明收了哪些、没收哪些、为什么、怎么改。',
  ].join('');
}
