import type { Catalogue } from '@credit/catalogue';
import { commentWords } from '../bulletins/draft-comment.js';
import { heading, table, text, type DocumentText, type TableRow } from '../documents/document-text.js';
import type { AssessedDepartment, AssessmentContent } from './assessment-document.js';
import type { Assessment } from './assessment.service.js';
import type { AssessmentDifference } from './assessment.types.js';

/** An assessment in words and tables: the formula, the places, every department with its points; what each point rests on is in the workbook line by line. */
export function assessmentText({ content, closed }: Assessment, differences: readonly AssessmentDifference[], { categories }: Pick<Catalogue, 'categories'>): DocumentText {
  const { year, from, until, asOf, rulesVersion, clauses, source, formula, departments, notAssessed, comments } = content;
  return {
    title: `衡南县${content.name}（${year}年）`,
    subject: '年度绩效评价',
    parts: [
      text(closed ? `本评价于 ${closed.closedOn} 定稿，摘要 ${closed.digest}，定稿后不再改动。` : `征求意见稿，截至 ${asOf}，各单位如有意见请在定稿前提出。`),
      text(`依据：南政办发[2017]42号 ${clauses.join('、')}。${source}。只评部门，不评信用主体；数据为 ${from} 至 ${until} 收到的报送，截至 ${asOf}；规则版本 ${rulesVersion}。`),
      heading('一、评价办法'),
      text('每项得分为分值乘以分子除以分母，取两位小数；没有发生的指标不计，其余各项的分值按比例折算为百分。同分同名次。'),
      table('评价办法', [['指标', 2], ['分值', 1], ['任务条款', 2], ['怎样计算', 6]], formula.map(({ name, points, clauses: of, says }) => [name, points, of.join('、'), says])),
      heading('二、评价结果'),
      table('评价结果', [['名次', 0.8], ['部门', 4], ['得分', 1.2], ...formula.map(({ name, points }) => [`${name}（${points}）`, 1.4] as const)], departments.map((each) => resultRow(each, content))),
      heading('三、各部门得分怎样得来'),
      table('得分的由来', [['部门', 4], ['指标', 2], ['分值', 1], ['得分', 1], ['分子', 1], ['分母', 1]], departments.flatMap(({ name, indicators }) => indicators.map((each): TableRow => [name, each.name, each.points, each.earned ?? '不计', each.numerator, each.denominator]))),
      heading('四、没有参评的'),
      ...(notAssessed.length === 0 ? [text('没有。')] : [table('没有参评的', [['名称', 3], ['为什么', 5]], notAssessed.map(({ name, why }) => [name, why]))]),
      heading('五、部门意见'),
      ...(comments.length === 0 ? [text('没有收到意见。')] : comments.map((each) => text(commentWords(each)))),
      ...(differences.length === 0 ? [] : [heading('六、定稿以后的变化'), table('定稿以后的变化', [['部门', 4], ['指标', 2], ['定稿时', 1], ['现在', 1], ['单位', 1]], differences.map(({ department, name, was, now, unit }) => [department, name, was, now, unit]))]),
      heading('附：失分明细和核对语句'),
      text('失分的每一格、每一卷、每一条，以及重新得出每个数的 SQL，逐行列在同名的工作簿（xlsx）里；网页上可以打开到各行，另有重新得出每项得分和总分的 SQL。应报、已报以各月关账时写下的应报清单为准，关账以后才能核对。'),
      table('失分明细', [['部门', 3], ['指标', 1.5], ['月份', 1], ['信用信息类别', 3], ['编号', 2], ['数量', 1], ['说明', 4]], departments.flatMap((each) => lossRows(each, content, categories)), { onlyInBook: true }),
      table('核对语句', [['部门', 3], ['数', 2], ['值', 1], ['SQL', 8]], departments.flatMap(statementRows), { onlyInBook: true }),
    ],
  };
}

function resultRow({ rank, name, score, indicators }: AssessedDepartment, { formula }: AssessmentContent): TableRow {
  return [rank, name, score, ...formula.map(({ id }) => indicators.find((each) => each.id === id)?.earned ?? '不计')];
}

function lossRows({ name, losses }: AssessedDepartment, { formula }: AssessmentContent, categories: Catalogue['categories']): readonly TableRow[] {
  return losses.map(({ indicator, month, category, reference, count, says }) => [
    name, formula.find(({ id }) => id === indicator)?.name ?? indicator, month, category === null ? null : (categories.get(category)?.name ?? category), reference, count, says,
  ]);
}

/** Statements of counts; those of points are made of them, and longer than a cell holds. */
function statementRows({ name, figures }: AssessedDepartment): readonly TableRow[] {
  return figures.map((each) => [name, each.name, each.value, each.sql]);
}
