// Answers the four operations with hand-written SQL on Fastify. DATABASE_URL names the database; tells its address.
import Fastify from 'fastify';
import postgres from 'postgres';
import { handSql } from '../hand-sql.ts';

/** As many connections as Portolan opens. */
const connections = 10;
const sql = postgres(process.env.DATABASE_URL as string, { max: connections, connection: { jit: 'off' } });
const app = Fastify();

app.post<{ Body: { query: string; variables: Record<string, string> } }>('/graphql', async ({ body }, reply) => {
  const [, name = ''] = /^query (\w+)/.exec(body.query) ?? [];
  const statement = handSql[name];
  if (statement === undefined) return reply.code(400).send({ errors: [{ message: `Nobody wrote "${name}".` }] });
  const [row] = await sql.unsafe<{ body: string }[]>(statement, Object.values(body.variables), { prepare: true });
  return reply.type('application/json; charset=utf-8').send(row?.body);
});

process.on('disconnect', async () => {
  await app.close();
  await sql.end();
});
process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) });
