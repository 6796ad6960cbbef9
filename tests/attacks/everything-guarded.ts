import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType } from 'graphql';

/** A thing that a caller may name by its number, for each argument that takes one. */
export type Ids = Readonly<Record<string, string>>;

/** A question or an act of the schema, written out with every argument that it must have, and every one that names a thing. */
export interface WrittenQuestion {
  readonly name: string;
  readonly text: string;
}

const schema = buildSchema(readFileSync('apps/gateway/schema.graphql', 'utf8'));

/** Every question and act of the schema, asking for things by `ids`. Throws where an argument is of a kind that it does not know. */
export function everyQuestion(ids: Ids): readonly WrittenQuestion[] {
  const roots = [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const;
  return roots.flatMap(([operation, root]) => Object.values(root?.getFields() ?? {}).map((field) => ({ name: field.name, text: `${operation} { ${field.name}${argumentsOf(field, ids)} ${selectionOf(field)} }` })));
}

function argumentsOf({ name, args }: GraphQLField<unknown, unknown>, ids: Ids): string {
  const given = args.flatMap((arg) => {
    const id = ids[`${name}.${arg.name}`] ?? ids[arg.name];
    return id === undefined && !isNonNullType(arg.type) ? [] : [`${arg.name}: ${valueOf(arg.type, { name: arg.name, within: name, ids })}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

interface Place {
  readonly name: string;
  readonly within: string;
  readonly ids: Ids;
}

function valueOf(type: GraphQLInputType, place: Place): string {
  if (isNonNullType(type)) return valueOf(type.ofType, place);
  if (isListType(type)) return `[${valueOf(type.ofType, place)}]`;
  if (isEnumType(type)) return known(place) ?? type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || known({ ...place, name: field.name }) !== undefined);
    return `{${fields.map((field) => `${field.name}: ${valueOf(field.type, { ...place, name: field.name })}`).join(', ')}}`;
  }
  const value = known(place);
  switch (type.name) {
    case 'Int':
      return value ?? '1';
    case 'Boolean':
      return value ?? 'true';
    case 'Day':
      return JSON.stringify(value ?? '2026-10-01');
    default:
      return JSON.stringify(value ?? '某');
  }
}

function known({ name, within, ids }: Place): string | undefined {
  return ids[`${within}.${name}`] ?? ids[name];
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const inner = isListType(type) ? (isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType) : type;
  if (isUnionType(inner)) return `{ __typename ${inner.getTypes().map((each) => `... on ${each.name} { ${leavesOf(each, each.name)} }`).join(' ')} }`;
  return isObjectType(inner) ? `{ __typename ${leavesOf(inner, '')} }` : '';
}

/** Fields of one type, and of the things of a page; under names of their own where members of a union differ. */
function leavesOf(type: GraphQLObjectType, prefix: string): string {
  const named = (name: string): string => (prefix === '' ? name : `${prefix}_${name}: ${name}`);
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const bare = isNonNullType(of) ? of.ofType : of;
    const item = isListType(bare) ? (isNonNullType(bare.ofType) ? bare.ofType.ofType : bare.ofType) : bare;
    if (!isObjectType(item)) return isUnionType(item) ? [] : [named(name)];
    if (name !== 'edges' && name !== 'nodes' && name !== 'node') return [];
    return [`${named(name)} { ${leavesOf(item, '')} }`];
  }).join(' ') || '__typename';
}

/** Every route of the controllers, with the names of what stands in its address. */
export function everyRoute(folder = 'apps/gateway/src'): readonly { readonly method: string; readonly path: string }[] {
  const controllers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.controller.ts'));
  return controllers.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const base = /@Controller\((?:'([^']*)')?\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/@(Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)/g)].map(([, method = '', path = '']) => ({ method: method.toUpperCase(), path: `/${[base, path].filter((part) => part !== '').join('/')}` }));
  });
}
