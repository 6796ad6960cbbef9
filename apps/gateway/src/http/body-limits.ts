import type { FastifyInstance } from 'fastify';

const KB = 1024;
/** What a request says in words is short. */
export const BODY_LIMIT = 64 * KB;

/** Lists of subjects and data files come in the body of these. Uploaded files are not bodies: they have limits of their own where they are kept. */
const LARGER: ReadonlyMap<string, number> = new Map([['/graphql', KB * KB], ['/api/checks', KB * KB], ['/api/watches', KB * KB], ['/api/rules/try', KB * KB]]);

/** Parts of a form: one file, a handful of short fields. */
export const FORM_LIMITS = { files: 1, fields: 10, parts: 11, fieldSize: 10_000, fieldNameSize: 100, headerPairs: 20, fileSize: Infinity };

export function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const larger = LARGER.get(route.url);
    if (larger !== undefined) route.bodyLimit = larger;
  });
}
