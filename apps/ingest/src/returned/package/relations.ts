import { appendTo, findElements } from '../xml/elements.js';
import { attributeText, plainText } from '../xml/escape.js';
import { attributeOf } from '../xml/tags.js';
import type { PartSource } from './part-source.js';

/** A relation of one part to another. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part. */
  readonly part: string;
}

const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** The relations of one part, read and added to. */
export class Relations {
  private constructor(
    /** The part's own name, and that of its relations. */
    readonly of: string,
    readonly name: string,
    private xml: string,
  ) {}

  static async read(source: PartSource, part: string): Promise<Relations> {
    const name = relationsName(part);
    return new Relations(part, name, (await source.text(name)) ?? EMPTY);
  }

  get all(): readonly Relation[] {
    const folder = this.of.slice(0, this.of.lastIndexOf('/') + 1);
    return findElements(this.xml, 'Relationship').map(({ tag }) => ({
      id: attributeOf(tag.raw, 'Id') ?? '',
      type: attributeOf(tag.raw, 'Type') ?? '',
      part: partPath(folder, plainText(attributeOf(tag.raw, 'Target') ?? '')),
    }));
  }

  find(kind: string): Relation | undefined {
    return this.all.find(({ type }) => type.endsWith(`/${kind}`));
  }

  /** Adds a relation and returns its id. */
  add(type: string, part: string): string {
    const used = new Set(this.all.map(({ id }) => id));
    let id = '';
    for (let n = 1; id === '' || used.has(id); n += 1) id = `rIdH${n}`;
    this.xml = appendTo(this.xml, 'Relationships', (p) => `<${p}Relationship Id="${id}" Type="${type}" Target="${attributeText(relativePath(this.of, part))}"/>`);
    return id;
  }

  /** Takes away the relations of a kind. */
  remove(kind: string): void {
    for (const { tag, start, end } of [...findElements(this.xml, 'Relationship')].reverse()) {
      if (attributeOf(tag.raw, 'Type')?.endsWith(`/${kind}`)) this.xml = this.xml.slice(0, start) + this.xml.slice(end);
    }
  }

  toXml(): string {
    return this.xml;
  }
}

export function relationsName(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** As programmes write it, and as some only read it: from the folder of the part. */
function relativePath(of: string, part: string): string {
  const from = of.split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function partPath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
