import type { LegalInstrument } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Right } from '../right.js';
import { readDatedBasis } from './basis.js';
import { CONFIDENCES, type StatedDeadline } from './deadlines.js';

const KEYS = ['id', 'title', 'plain', 'who', 'means', 'steps', 'deadlines', 'basis', 'confidence', 'note'];

/** The rights of subjects: each on a basis, with the deadlines that others have to keep. */
export function readRights(
  file: YamlFile,
  known: { readonly instruments: ReadonlyMap<string, LegalInstrument>; readonly deadlines: ReadonlyMap<string, StatedDeadline> },
): ReadonlyMap<string, Right> {
  return byId(DataNode.root(file).keys(['meta', 'rights']).at('rights').items(), (node, id): Right => {
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
        const stated = known.deadlines.get(code);
        return stated ? [{ deadline: stated, origin: stated.origin }] : [];
      }),
      basis,
    };
  });
}
