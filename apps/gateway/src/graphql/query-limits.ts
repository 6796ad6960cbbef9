import { GraphQLError, Kind, type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Fields that one request may ask for, with every fragment written out. A profile page needs about 60. */
export const MOST_FIELDS = 400;
/** Questions at the top of one request: each costs the database something. */
export const MOST_QUESTIONS = 10;
/** Levels of nesting; the standard introspection query has 15. */
export const DEEPEST = 16;

/** Refuses a request that asks for too much, before anything is read for it. */
export function limitQuery(context: ValidationContext): ASTVisitor {
  const measure = fieldCounter((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const { fields, questions } = measure(operation.selectionSet);
      if (questions > MOST_QUESTIONS) {
        context.reportError(new GraphQLError(`一次请求最多 ${MOST_QUESTIONS} 个查询，这里有 ${questions} 个，请分次查询`));
      } else if (fields > MOST_FIELDS) {
        context.reportError(new GraphQLError(`一次请求最多 ${MOST_FIELDS} 个字段，这里有 ${fields} 个，请分次查询`));
      }
    },
  };
}

interface Measure {
  /** Fields on every level. */
  readonly fields: number;
  /** Fields on the first level. */
  readonly questions: number;
}

/** Each fragment is counted once and added wherever it is spread; a fragment within itself counts nothing more. */
function fieldCounter(fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined): (set: SelectionSetNode) => Measure {
  const known = new Map<string, Measure>();
  const measure = (set: SelectionSetNode): Measure => {
    let fields = 0;
    let questions = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        fields += 1 + (selection.selectionSet ? measure(selection.selectionSet).fields : 0);
        questions += 1;
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? measure(selection.selectionSet) : ofFragment(selection.name.value);
      fields += inner.fields;
      questions += inner.questions;
    }
    return { fields, questions };
  };
  const ofFragment = (name: string): Measure => {
    const counted = known.get(name);
    if (counted) return counted;
    known.set(name, { fields: 0, questions: 0 });
    const fragment = fragmentOf(name);
    const counting = fragment ? measure(fragment.selectionSet) : { fields: 0, questions: 0 };
    known.set(name, counting);
    return counting;
  };
  return measure;
}
