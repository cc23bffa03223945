import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Observe, unobserved } from '@portolan/drizzle/observe';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SeenConfig } from '../config.ts';
import { createLog, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type Answered, createNote, notes, type StatementNote } from './request-note.ts';

/** Told of what was done, when it is over. */
export interface Observer {
  statement?(note: StatementNote): void;
  request?(answered: Answered): void;
  close?(): Promise<void>;
}

/** How one sees what Portolan does: a log, figures and traces, as the settings say. */
export interface Observation {
  readonly log: Log;
  readonly metrics: Metrics | undefined;
  /** All of them. */
  readonly observers: readonly Observer[];
  /** Observes the statements that are sent to the database of that name. */
  observe(target: string): Observe;
  close(): Promise<void>;
}

export async function createObservation(config: SeenConfig): Promise<Observation> {
  const log = createLog(config.log, config.slowMilliseconds);
  // Both are large, and nobody needs them who does not collect what they tell.
  const metrics = config.metrics && new (await import('./metrics.ts')).Metrics();
  const traces =
    config.tracesAs === undefined ? undefined : (await import('./traces.ts')).createTraces(config.tracesAs);
  const observers: Observer[] = [log, metrics, traces].filter((one) => one !== undefined);
  const isSeen = observers.some(({ request, statement }) => request !== undefined || statement !== undefined);
  return {
    log,
    metrics,
    observers,
    observe: (target) => (isSeen ? observeFor(target, observers) : unobserved),
    close: async () => {
      for (const one of observers) await one.close?.();
    },
  };
}

/** Notes of every request of an app what becomes of it, and tells it when the answer is sent. */
export function watchRequests(app: FastifyInstance, observers: readonly Observer[] = []): void {
  const told = observers.filter(({ request }) => request !== undefined);
  app.addHook('onRequest', (request, reply, done) => {
    request.note = createNote();
    reply.header('x-request-id', request.id);
    done();
  });
  if (told.length === 0) return;
  app.addHook('preHandler', (request, _reply, done) => notes.run(request.note, done));
  app.addHook('onResponse', (request, reply, done) => {
    const answered = toAnswered(request, reply);
    for (const one of told) one.request?.(answered);
    done();
  });
}

const toAnswered = (request: FastifyRequest, reply: FastifyReply): Answered => ({
  requestId: request.id,
  method: request.method,
  // Fastify makes an object of all that it knows of a route whenever it is asked.
  get route() {
    return request.routeOptions.url ?? 'unknown';
  },
  status: reply.statusCode,
  milliseconds: reply.elapsedTime,
  headers: request.headers,
  note: request.note,
});

function observeFor(target: string, observers: readonly Observer[]): Observe {
  const ofStatements = observers.filter(({ statement }) => statement !== undefined);
  return async (text, send) => {
    const begin = performance.now();
    let isFailed = true;
    try {
      const answer = await send();
      isFailed = false;
      return answer;
    } finally {
      const note = { text, target, begin, milliseconds: performance.now() - begin, isFailed };
      notes.getStore()?.statements.push(note);
      for (const one of ofStatements) one.statement?.(note);
    }
  };
}

const readable = /^[\w.:-]{1,100}$/;

/** The id that a request brings along, where it can be written in a line; else a new one. */
export function nameRequest({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && readable.test(given) ? given : randomUUID();
}
