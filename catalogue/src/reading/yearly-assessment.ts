import { isMonth, YEAR_FIGURE_IDS, type AssessmentIndicator, type YearFigureId } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { YearlyAssessment } from '../yearly-assessment.js';

const FULL = 100;

/** The formula of the yearly assessment (joint-meeting.yaml); null for data that has none. Without a clause that asks for it nobody is assessed. */
export function readYearlyAssessment(file: YamlFile, clauses: Ids): YearlyAssessment | null {
  const node = DataNode.root(file).at('yearly_assessment');
  if (node.isAbsent) return null;
  node.keys(['id', 'name', 'clauses', 'first_month', 'confidence', 'source', 'indicators']);
  const firstMonth = node.at('first_month').textOrNull();
  if (firstMonth !== null && !isMonth(firstMonth)) node.at('first_month').fault(`应为 YYYY-MM，现在是 ${firstMonth}`);
  const indicators = [...byId(node.at('indicators').someItems(), (each, id) => readIndicator(each, id, clauses)).values()];
  const sum = indicators.reduce((before, { points }) => before + points, 0);
  if (sum !== FULL) node.at('indicators').fault(`各项分值之和应为 ${FULL}，现在是 ${sum}`);
  return { name: node.at('name').text(), clauses: citedIn(node, clauses), firstMonth, source: node.at('source').text(), indicators };
}

function readIndicator(node: DataNode, id: string, clauses: Ids): AssessmentIndicator {
  node.keys(['id', 'name', 'points', 'numerator', 'denominator', 'clauses', 'confidence', 'source']);
  const figures = (key: string): readonly YearFigureId[] => node.at(key).someItems().map((item) => item.oneOf(YEAR_FIGURE_IDS));
  const points = node.at('points').integer();
  if (points <= 0) node.at('points').fault('分值应大于零');
  return {
    id, name: node.at('name').text(), points, numerator: figures('numerator'), denominator: figures('denominator'), clauses: citedIn(node, clauses), says: node.at('source').text(),
  };
}

function citedIn(node: DataNode, clauses: Ids): readonly string[] {
  return node.at('clauses').someItems().map((item) => item.reference(clauses, '任务条款'));
}
