import type { Database } from '@portolan/drizzle/database';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Serves `/metrics` in the Prometheus text format: the process, requests by route and status, and database statements. */
export function addMetrics(app: FastifyInstance, database: Database): Database {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'portolan_' });
  const requests = new Histogram({
    name: 'portolan_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'portolan_database_statement_duration_seconds',
    help: 'Time of a statement as the API sees it, waiting for a connection included.',
    labelNames: ['engine'],
    buckets: seconds,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return {
    ...database,
    run: async (text, params) => {
      const stop = statements.startTimer({ engine: database.engine });
      try {
        return await database.run(text, params);
      } finally {
        stop();
      }
    },
  };
}
