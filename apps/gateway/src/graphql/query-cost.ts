import {
  getNamedType, GraphQLError, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind,
  type ASTVisitor, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode, type ValidationContext,
} from 'graphql';
import { PAGE_SIZE, pageSize } from './page-size.js';

/** Values that one answer may come to. All that a check can tell of a subject is some 35,000; a page of the site is below 2,000. */
export const MOST_VALUES = 40_000;
/** How many things stand in a list that has no pages: their number is not known before it is read. */
const ASSUMED = 5;

/** Refuses a question whose answer would be out of all proportion: lists in lists, and the same list asked for under many names. */
export function limitCost(context: ValidationContext): ASTVisitor {
  const costOf = costCounter(context.getSchema(), (name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      const cost = root ? costOf(operation.selectionSet, root, null) : 0;
      if (cost > MOST_VALUES) context.reportError(new GraphQLError(`这个查询的结果可能有 ${cost} 项，最多 ${MOST_VALUES} 项，请少要几层列表，或者分次查询`));
    },
  };
}

type CostOf = (set: SelectionSetNode, parent: GraphQLNamedType, page: number | null) => number;

/** Values of a selection. `page` is the size of the page that was asked for above; the first list below has so many things. */
function costCounter(schema: GraphQLSchema, fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined): CostOf {
  const known = new Map<string, number>();
  const costOf: CostOf = (set, parent, page) => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, parent, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += costOf(selection.selectionSet, typeOf(selection.typeCondition?.name.value, parent), page);
      else cost += costOfFragment(selection.name.value, page);
    }
    return cost;
  };
  const costOfFragment = (name: string, page: number | null): number => {
    const key = `${name} ${page ?? ''}`;
    const counted = known.get(key);
    if (counted !== undefined) return counted;
    // A fragment within itself counts nothing more: the standard rules refuse it.
    known.set(key, 0);
    const fragment = fragmentOf(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && type ? costOf(fragment.selectionSet, type, page) : 0;
    known.set(key, cost);
    return cost;
  };
  const costOfField = (node: FieldNode, parent: GraphQLNamedType, page: number | null): number => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return 1;
    const asked = pageAsked(field, node);
    const type = getNamedType(field.type);
    if (!isList(field.type)) return 1 + costOf(node.selectionSet, type, asked ?? page);
    return 1 + (asked ?? page ?? ASSUMED) * costOf(node.selectionSet, type, null);
  };
  const typeOf = (name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType => {
    const type = name === undefined ? otherwise : schema.getType(name);
    return type && isCompositeType(type) ? type : otherwise;
  };
  return costOf;
}

/** Things of the page that a field with `first` is asked for; null for fields without. A variable may say anything: the most. */
function pageAsked({ args }: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): number | null {
  if (!args.some(({ name }) => name === 'first')) return null;
  const first = given.find(({ name }) => name.value === 'first')?.value;
  if (!first || first.kind === Kind.NULL) return PAGE_SIZE;
  return pageSize(first.kind === Kind.INT ? Number(first.value) : Infinity);
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
