import { FIGURE_IDS, type FigureId, type QualityMeasure } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** Measures of quality and timeliness, in the order of the file (joint-meeting.yaml, quality_measures). */
export function readQualityMeasures(file: YamlFile): readonly QualityMeasure[] {
  const measures = byId(DataNode.root(file).at('quality_measures').items(), (node, id) => {
    node.keys(['id', 'name', 'numerator', 'denominator', 'confidence', 'source']);
    const figures = (key: string): readonly FigureId[] => node.at(key).someItems().map((item) => item.oneOf(FIGURE_IDS));
    return { id, name: node.at('name').text(), numerator: figures('numerator'), denominator: figures('denominator'), says: node.at('source').text() };
  });
  return [...measures.values()];
}
