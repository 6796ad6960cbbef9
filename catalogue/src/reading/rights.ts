import type { Deadline } from '@credit/domain';
import type { LegalInstrument } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Right, RightDeadline } from '../right.js';
import { readDatedBasis } from './basis.js';

const KEYS = ['id', 'title', 'plain', 'who', 'means', 'steps', 'deadlines', 'basis', 'confidence', 'note'];
const CONFIDENCES = ['verified', 'likely', 'confirm', 'design'] as const;

/** The rights of subjects: each on a basis, with the deadlines that others have to keep. */
export function readRights(
  file: YamlFile,
  known: { readonly instruments: ReadonlyMap<string, LegalInstrument>; readonly deadlines: ReadonlyMap<string, Deadline>; readonly deadlineFile: YamlFile },
): ReadonlyMap<string, Right> {
  const origins = readOrigins(known.deadlineFile);
  return byId(DataNode.root(file).keys(['meta', 'rights']).at('rights').someItems(), (node, id): Right => {
    node.keys(KEYS).at('confidence').oneOf(CONFIDENCES);
    const basis = readDatedBasis(node.at('basis'), known.instruments);
    if (basis.length === 0) node.at('basis').fault('没有依据的不列为权利');
    return {
      id,
      title: node.at('title').text(),
      plain: node.at('plain').text(),
      who: node.at('who').text(),
      means: node.at('means').text(),
      steps: node.at('steps').someItems().map((step) => step.text()),
      deadlines: node.at('deadlines').references(known.deadlines, '时限').flatMap((code) => {
        const deadline = known.deadlines.get(code);
        return deadline ? [{ deadline, origin: origins.get(code) ?? 'own' }] : [];
      }),
      basis,
    };
  });
}

/** Where the number of each deadline comes from, by its code. */
function readOrigins(file: YamlFile): ReadonlyMap<string, RightDeadline['origin']> {
  return byId(DataNode.root(file).at('deadlines').items(), (node) => originOf(node.at('confidence').oneOf(CONFIDENCES)), 'code');
}

function originOf(confidence: (typeof CONFIDENCES)[number]): RightDeadline['origin'] {
  switch (confidence) {
    case 'verified':
      return 'law';
    case 'likely':
    case 'confirm':
      return 'to-confirm';
    case 'design':
      return 'own';
  }
}
