import { errors, type estypes } from '@elastic/elasticsearch';
import { DEFINITION, MARK } from './index-definition.js';
import type { IndexEntry } from './index-entry.js';
import type { Elasticsearch } from './open-node.js';

const CONFLICT = 409;
const NOT_FOUND = 404;

/**
 * The index of subjects in all its generations: one is asked, under the alias; another may be in the making. Each is written
 * under a name that only an index made here has, so a server that lost it refuses instead of making one of its own accord.
 */
export class SubjectIndex {
  constructor(private readonly elasticsearch: Elasticsearch) {}

  get alias(): string {
    return this.elasticsearch.alias;
  }

  /** Makes an empty index beside the present one; returns the name to write it under. */
  async createAside(): Promise<string> {
    const index = `${this.alias}.${Date.now().toString(36)}`;
    await this.elasticsearch.client.indices.create({ index, ...DEFINITION, aliases: { [asideNameOf(index)]: {} } });
    return asideNameOf(index);
  }

  /**
   * Up to which version the index under that name has followed; undefined where there is none, or one of an earlier definition.
   */
  async followedTo(name: string = this.alias): Promise<number | undefined> {
    const { client } = this.elasticsearch;
    const found = await orUndefined(client.indices.getMapping({ index: name }));
    const mapping = Object.values(found ?? {})[0]?.mappings;
    if (mapping?._meta?.['definition'] !== DEFINITION.mappings._meta.definition) return undefined;
    const mark = await orUndefined(client.get({ index: name, id: MARK, _source: false }));
    return mark?._version ?? 0;
  }

  /** Writes entries, then the mark that they are there. What is there already in a later version stays. */
  async write(entries: readonly IndexEntry[], name: string = this.alias): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    const { client } = this.elasticsearch;
    const answer = await client.bulk({ index: name, require_alias: true, operations: entries.flatMap(operationsOf) });
    const failed = answer.errors ? answer.items.flatMap((item) => Object.values(item)).find(isFailure) : undefined;
    if (failed) throw new Error(`Elasticsearch 没有写入 ${failed._id ?? ''}：${failed.error?.reason ?? failed.status}`);
    await this.mark(last.version, name);
  }

  async mark(version: number, name: string = this.alias): Promise<void> {
    const { client } = this.elasticsearch;
    await client.index({ index: name, id: MARK, version, version_type: 'external_gte', require_alias: true, document: { followedTo: version } });
  }

  /** From now on the index in the making is asked; in one step, then the others go. */
  async moveTo(aside: string): Promise<void> {
    const { client } = this.elasticsearch;
    await client.indices.refresh({ index: aside });
    const [index = ''] = Object.keys(await client.indices.getAlias({ name: aside }));
    const before = Object.keys((await orUndefined(client.indices.getAlias({ name: this.alias }))) ?? {});
    await client.indices.updateAliases({
      actions: [
        ...before.map((old) => ({ remove: { index: old, alias: this.alias } })),
        { add: { index, alias: this.alias } },
        { remove: { index, alias: aside } },
      ],
    });
    await this.dropAllBut(index);
  }

  /** Gives up an index in the making. */
  async drop(aside: string): Promise<void> {
    const [index] = Object.keys((await orUndefined(this.elasticsearch.client.indices.getAlias({ name: aside }))) ?? {});
    if (index !== undefined) await this.elasticsearch.client.indices.delete({ index });
  }

  /** Drops all generations, but that one if it is named. */
  async dropAllBut(kept?: string): Promise<void> {
    const { client } = this.elasticsearch;
    const all = Object.keys(await client.indices.get({ index: `${this.alias}.*`, features: ['aliases'] }));
    const others = all.filter((index) => index !== kept);
    if (others.length > 0) await client.indices.delete({ index: others, ignore_unavailable: true });
  }
}

function asideNameOf(index: string): string {
  return `${index}.aside`;
}

function operationsOf({ subjectId, version, document }: IndexEntry): readonly (estypes.BulkOperationContainer | object)[] {
  const at = { _id: String(subjectId), version, version_type: 'external' } as const;
  return document === null ? [{ delete: at }] : [{ index: at }, { subjectId, ...document }];
}

function isFailure({ status }: estypes.BulkResponseItem): boolean {
  return status >= 400 && status !== CONFLICT && status !== NOT_FOUND;
}

/** What is not there is no error. */
async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === NOT_FOUND) return undefined;
    throw error;
  }
}
