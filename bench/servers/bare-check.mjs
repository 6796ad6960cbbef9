// The limit of a check: bare Fastify with one indexed SELECT, and where asked one Ed25519 signature and one committed INSERT; and a Map of the same answers.
import { generateKeyPairSync, sign } from 'node:crypto';
import Fastify from 'fastify';
import { openPool } from '@credit/db';

const pool = openPool(process.env.DATABASE_URL, { max: 16 });
const { privateKey } = generateKeyPairSync('ed25519');
const known = new Map();
const app = Fastify();

const find = async (code) => {
  const { rows } = await pool.query({
    name: 'bare-check',
    text: `select s.code, s.current_name, s.status, r.category, r.document_no, r.organ_name, r.decided_on, r.valid_until, r.fields
             from credit.subject s left join credit.record_revision r on r.subject_id = s.id and r.category = 'dishonest-judgment-debtor' where s.code = $1`,
    values: [code],
  });
  known.set(code, rows);
  return rows;
};

app.get('/health/live', () => 'ok');
app.post('/find', (request) => find(request.body.subjects[0].code));
app.post('/check', async (request) => {
  const document = JSON.stringify({ at: new Date().toISOString(), asked: request.body, rows: await find(request.body.subjects[0].code) });
  const signature = sign(null, Buffer.from(document), privateKey).toString('hex');
  await pool.query({ name: 'bare-receipt', text: 'insert into credit.bench_receipt (document, signature) values ($1, $2)', values: [document, signature] });
  return document;
});
app.post('/map', (request) => known.get(request.body.subjects[0].code) ?? []);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
