import { loadCatalogue } from '@credit/catalogue';
import { HeadingBook } from './heading-book.js';
import { commonSaying } from './heading-sayings.js';

const catalogue = loadCatalogue();

function fieldOf(category: string, heading: string): string | undefined {
  const form = catalogue.categories.get(category)?.form;
  if (!form) throw new Error(`no form for ${category}`);
  const found = new HeadingBook(form.columns).findField(heading, []);
  return typeof found === 'object' ? found.field : found;
}

describe('headings of other counties, in other words than the form’s', () => {
  it.each([
    ['处罚时间', 'CF_JDRQ'], ['作出行政处罚决定的日期', 'CF_JDRQ'], ['处罚决定书日期', 'CF_JDRQ'], ['决定书落款日期', 'CF_JDRQ'],
    ['执法单位', 'CF_CFJG'], ['处罚决定机关', 'CF_CFJG'], ['作出行政处罚决定的机关', 'CF_CFJG'], ['处罚单位统一社会信用代码', 'CF_CFJGDM'],
    ['处罚部门（社会信用代码）', 'CF_CFJGDM'], ['被处罚人（单位）名称', 'CF_XDR_MC'], ['违法单位', 'CF_XDR_MC'], ['当事人姓名/名称', 'CF_XDR_MC'],
    ['行政处罚决定书号', 'CF_WSH'], ['处罚文书号', 'CF_WSH'], ['社会统一信用代码', 'CF_XDR_SHXYM'], ['统一社会信用代码/组织机构代码', 'CF_XDR_SHXYM'],
    ['企业信用代码', 'CF_XDR_SHXYM'], ['法人', 'CF_FRDB'], ['法定代表人（主要负责人）', 'CF_FRDB'], ['行政处罚种类', 'CF_CFLB'],
    ['违法事实和证据', 'CF_SY'], ['罚款数额(万元)', 'CF_NR_FK'], ['罚款金额/元', 'CF_NR_FK'], ['公示截止日', 'CF_GSJZQ'], ['有效期限', 'CF_YXQ'],
    ['身份证件号', 'CF_XDR_ZJHM'], ['来源部门', 'CF_SJLY'],
  ])('a penalty’s %s is %s', (heading, field) => {
    expect(fieldOf('administrative-penalty', heading)).toBe(field);
  });

  it.each([
    ['许可决定时间', 'XK_JDRQ'], ['许可证书号', 'XK_XKBH'], ['许可决定书号', 'XK_WSH'], ['有效期开始日期', 'XK_YXQZ'], ['有效期限止', 'XK_YXQZI'], ['发证单位', 'XK_XKJG'],
  ])('a licence’s %s is %s', (heading, field) => {
    expect(fieldOf('administrative-licence', heading)).toBe(field);
  });

  it.each([
    ['dishonest-judgment-debtor', '身份证号/统一社会信用代码', 'MD_SHXYM'], ['dishonest-judgment-debtor', '失信期限截止日', 'MD_YXQZ'],
    ['work-safety-blacklist', '管理期限届满日期', 'MD_YXQZ'], ['wage-arrears-blacklist', '失信惩戒期限至', 'MD_YXQZ'],
    ['tax-arrears', '欠税人名称', 'QJ_MC'], ['credit-commitment', '承诺履行情况', 'CN_LXZT'], ['transport-credit-grade', '考核年份', 'PJ_ND'],
    ['business-registration', '注册号/统一社会信用代码', 'DJ_SHXYM'], ['business-registration', '法人姓名', 'DJ_FRDB'],
  ])('%s: %s is %s', (category, heading, field) => {
    expect(fieldOf(category, heading)).toBe(field);
  });

  it.each([
    ['administrative-penalty', '立案日期'], ['administrative-penalty', '送达日期'], ['administrative-penalty', '截止日期'], ['administrative-penalty', '推送单位'],
    ['administrative-penalty', '身份证号/统一社会信用代码'], ['administrative-licence', '办理时间'], ['work-safety-blacklist', '移出原因'],
  ])('%s: %s stays unknown', (category, heading) => {
    expect(fieldOf(category, heading)).toBeUndefined();
  });
});

it('the organ’s code under its group, whatever the group calls the organ', () => {
  const form = catalogue.categories.get('administrative-penalty')?.form;
  const found = (group: string, heading: string): unknown => new HeadingBook(form?.columns ?? []).findField(heading, [group]);
  expect(found('数据来源', '统一社会信用代码')).toMatchObject({ field: 'CF_SJLYDM' });
  expect(found('处罚单位', '代码')).toMatchObject({ field: 'CF_CFJGDM' });
  expect(found('处罚信息', '统一社会信用代码')).toMatchObject({ field: 'CF_XDR_SHXYM' });
});

it('ends and beginnings stay apart, and so do the subject’s code and an organ’s', () => {
  expect(commonSaying('有效期自')).not.toBe(commonSaying('有效期至'));
  expect(commonSaying('单位统一社会信用代码')).not.toBe(commonSaying('处罚单位统一社会信用代码'));
  expect(commonSaying('被处罚单位')).not.toBe(commonSaying('处罚单位'));
});

it('no form’s own headings run into each other', () => {
  for (const category of catalogue.categories.values()) {
    for (const column of category.form?.columns ?? []) expect(fieldOf(category.id, column.heading)).toBe(column.field);
  }
});
