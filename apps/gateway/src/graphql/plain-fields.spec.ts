import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLFieldResolver } from 'graphql';
import { withPlainFields } from './plain-fields.js';

/** As the framework makes it: a function of the given name that reads the property. */
const rootFieldResolver = (property: string, otherwise?: string): GraphQLFieldResolver<Record<string, string>, unknown> => {
  const made = { rootFieldResolver: (root: Record<string, string>) => root[property] ?? otherwise };
  return made.rootFieldResolver;
};

test('a function that only reads its own property goes; one that does more stays', () => {
  const Thing = new GraphQLObjectType({
    name: 'Thing',
    fields: {
      plain: { type: GraphQLString, resolve: rootFieldResolver('plain') },
      renamed: { type: GraphQLString, resolve: rootFieldResolver('other') },
      defaulted: { type: GraphQLString, resolve: rootFieldResolver('defaulted', 'x') },
      asked: { type: GraphQLString, args: { how: { type: GraphQLString } }, resolve: rootFieldResolver('asked') },
      own: { type: GraphQLString, resolve: (root: { own: string }) => root.own },
    },
  });
  const fields = withPlainFields(new GraphQLSchema({ query: Thing })).getQueryType()?.getFields() ?? {};
  const kept = Object.values(fields).filter((field) => field.resolve).map((field) => field.name);
  expect(kept).toEqual(['renamed', 'defaulted', 'asked', 'own']);
});
