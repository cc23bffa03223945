import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@portolan/drizzle/database';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import type { FastifyInstance } from 'fastify';

const lookEvery = 20;
/** Milliseconds after which nobody's request is waited for any more when the process ends. */
const longestRequest = 10_000;

/**
 * Tells whoever watches over the process that it lives, and whoever sends it requests whether to. When it is told to end
 * it says so first, with every answer too, and goes on answering until nobody is connected, or so many milliseconds.
 */
export function addHealth(app: FastifyInstance, database: Pick<Database, 'run'>, longestEnding: number): void {
  let isEnding = false;
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    if (isEnding) return reply.code(503).send({ status: 'this process ends' });
    try {
      await database.run('select 1', []);
      return { status: 'ok' };
    } catch (error) {
      return reply.code(503).send({ status: findDatabaseAway(error)?.message ?? 'the database does not answer' });
    }
  });
  app.addHook('preClose', async () => {
    isEnding = true;
    const end = performance.now() + longestEnding;
    while (performance.now() < end && (await countConnections(app)) > 0) await wait(lookEvery);
    // Who connected and never asked does not count as idle, and would be waited for.
    setTimeout(() => app.server.closeAllConnections(), longestRequest).unref();
  });
}

const countConnections = (app: FastifyInstance) =>
  new Promise<number>((resolve) => app.server.getConnections((_, count) => resolve(count ?? 0)));
