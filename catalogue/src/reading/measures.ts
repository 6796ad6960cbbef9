import type { ListKind, Measure, ResultPolarity } from '@credit/sanctions';
import type { Ids } from '../checking/data-node.js';
import type { DataFiles } from '../checking/read-folder.js';
import type { LegalInstrument, MeasureWords } from '../catalogue.js';
import { readCountyMeasures, readResultPolarities } from './county-editions.js';
import { readPolicyMeasures } from './county-measures.js';
import type { FieldQuestion } from './list-entries.js';
import type { Triggers } from './measure-triggers.js';
import { readNationalMeasures } from './national-measures.js';
import { checkNoTwoTheSame } from './same-measures.js';

export interface ReadMeasures {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly resultPolarities: ReadonlyMap<string, ResultPolarity>;
  readonly words: MeasureWords;
  /** Ids of the county's policy, to which its obligations refer. */
  readonly policyIds: Ids;
  readonly resultFields: readonly FieldQuestion[];
}

/** The national measures and the county's, each on its basis or switched off. */
export function readMeasures(
  files: DataFiles,
  known: {
    readonly instruments: ReadonlyMap<string, LegalInstrument>;
    readonly departments: Ids;
    readonly sectors: Ids;
    readonly clauses: Ids;
    readonly lists: ReadonlyMap<string, ListKind>;
    readonly categories: Triggers['categories'];
  },
): ReadMeasures {
  const policy = readPolicyMeasures(files.get('measures.yaml'), known);
  const editions = files.get('county-measure-editions.yaml');
  const results = readResultPolarities(editions, known.categories);
  const resultPolarities = new Map([...results].map(([id, { result }]) => [id, result]));
  const around = { ...known, results: resultPolarities };
  const national = readNationalMeasures(files.get('national-measures.yaml'), { ...around, countyMeasures: policy });
  const county = readCountyMeasures(editions, policy, { ...around, circumstances: national.circumstances, carriers: national.carriers });
  const all = [...national.measures, ...county];
  checkNoTwoTheSame(all);
  return {
    measures: byMeasureId(all),
    resultPolarities,
    words: national.words,
    policyIds: policy,
    resultFields: [...results.values()].map(({ node, result }) => ({
      node, category: result.category, fields: [result.field], values: [...result.positive, ...result.negative],
    })),
  };
}

/** National measures and those of the county share one space of ids. */
function byMeasureId(read: ReturnType<typeof readCountyMeasures>): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const { measure, node } of read) {
    if (measures.has(measure.id)) node.fault(`id ${measure.id} 重复：国家措施和县级措施不能同名`);
    measures.set(measure.id, measure);
  }
  return measures;
}
