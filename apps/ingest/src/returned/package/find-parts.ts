import { findElements } from '../xml/elements.js';
import { plainText } from '../xml/escape.js';
import { attributeOf } from '../xml/tags.js';
import type { PartSource } from './part-source.js';
import { Relations } from './relations.js';

/** The workbook part, its relations and its sheets. */
export interface WorkbookLayout {
  readonly part: string;
  readonly folder: string;
  readonly xml: string;
  readonly relations: Relations;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Beginning of the type of relations in this kind of workbook (strict ones have their own). */
  readonly relationBase: string;
}

/** Finds the sheets of a workbook that was read before: what is not there now is a fault of ours. */
export async function findParts(source: PartSource): Promise<WorkbookLayout> {
  const root = (await Relations.read(source, '')).find('officeDocument');
  const part = root?.part ?? 'xl/workbook.xml';
  const xml = await source.text(part);
  if (xml === undefined) throw new Error('the workbook part is gone');
  const relations = await Relations.read(source, part);
  const targets = new Map(relations.all.map((relation) => [relation.id, relation]));
  const found = findElements(xml, 'sheet').flatMap(({ tag }) => {
    const relation = targets.get(plainText(attributeOf(tag.raw, '*:id') ?? ''));
    return relation ? [{ name: plainText(attributeOf(tag.raw, 'name') ?? ''), relation }] : [];
  });
  const [first] = found;
  if (!first) throw new Error('the workbook has no sheets');
  return {
    part,
    folder: part.slice(0, part.lastIndexOf('/') + 1),
    xml,
    relations,
    sheets: found.map(({ name, relation }) => ({ name, part: relation.part })),
    relationBase: first.relation.type.replace(/[^/]*$/, ''),
  };
}
