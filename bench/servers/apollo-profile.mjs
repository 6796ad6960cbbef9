// For scale: Apollo with TypeORM entities and `find`, as a project of the field would write it first.
import { createRequire } from 'node:module';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { DataSource, EntitySchema } = createRequire(new URL('../../db/package.json', import.meta.url))('typeorm');

const text = (more = {}) => ({ type: 'text', nullable: true, ...more });
const Record = new EntitySchema({
  name: 'Record',
  tableName: 'record_revision',
  schema: 'credit',
  columns: {
    subject_id: { type: 'bigint', primary: true }, category: text({ primary: true }), key_hash: { type: 'bytea', primary: true }, seq: { type: 'smallint', primary: true },
    act: text(), revision: { type: 'smallint' }, document_no: text(), decided_on: { type: 'date' }, valid_from: { type: 'date', nullable: true },
    valid_until: { type: 'date', nullable: true }, indefinite: { type: 'boolean' }, organ_name: text(), source_organ: text(), known_on: { type: 'date' }, reason: text(), fields: { type: 'jsonb' },
  },
  relations: { subject: { type: 'many-to-one', target: 'Subject', joinColumn: { name: 'subject_id' }, inverseSide: 'records' } },
});
const Subject = new EntitySchema({
  name: 'Subject',
  tableName: 'subject',
  schema: 'credit',
  columns: { id: { type: 'bigint', primary: true }, code: text(), kind: text(), current_name: text(), status: text(), township: text() },
  relations: { records: { type: 'one-to-many', target: 'Record', inverseSide: 'subject' } },
});

const source = await new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Subject, Record], poolSize: 10 }).initialize();
const typeDefs = `
  type Field { code: String! heading: String! value: String! }
  type Record { id: ID! category: String! documentNo: String date: String! validFrom: String validUntil: String indefinite: Boolean! organ: String sourceOrgan: String! state: String! reason: String fields: [Field!]! }
  type Subject { code: String kind: String! currentName: String! status: String township: String records: [Record!]! }
  type Query { subject(code: String!): Subject }`;
const resolvers = {
  Query: { subject: (_root, { code }) => source.getRepository(Subject).findOne({ where: { code }, relations: { records: true } }) },
  Subject: { currentName: (s) => s.current_name },
  Record: {
    id: (r) => r.key_hash.toString('hex'), documentNo: (r) => r.document_no, date: (r) => r.decided_on, validFrom: (r) => r.valid_from, validUntil: (r) => r.valid_until,
    organ: (r) => r.organ_name, sourceOrgan: (r) => r.source_organ, state: (r) => r.act, fields: (r) => Object.entries(r.fields).map(([code, value]) => ({ code, heading: code, value })),
  },
};
await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), { listen: { port: Number(process.env.PORT), host: '127.0.0.1' } });
process.on('SIGTERM', () => process.exit(0));
