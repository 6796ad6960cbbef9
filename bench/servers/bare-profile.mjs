// The limit: one SQL statement behind bare Fastify. The same rows, no rule, no decision.
import Fastify from 'fastify';
import { openPool } from '@credit/db';

const pool = openPool(process.env.DATABASE_URL, { max: 10 });
const app = Fastify();
app.get('/health/live', () => 'ok');
app.get('/subject/:code', async (request) => {
  const { rows } = await pool.query({
    name: 'bare-profile',
    text: `select s.code, s.kind, s.current_name, s.status, s.township, r.category, encode(r.key_hash, 'hex') as id, r.document_no, r.decided_on, r.valid_from,
                  r.valid_until, r.indefinite, r.organ_name, r.source_organ, r.known_on, r.revision, r.act, r.reason, r.fields
             from credit.subject s join credit.record_revision r on r.subject_id = s.id
            where s.code = $1 order by r.decided_on desc`,
    values: [request.params.code],
  });
  return rows;
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
