import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPersonal } from '../auth/authentication.ts';
import type { Viewer } from '../auth/viewer.ts';
import { QueryTooComplex } from '../errors/portolan-error.ts';
import type { Allowance } from './allowance.ts';
import { findExcesses } from './check-query.ts';
import type { Clients } from './clients.ts';

type ReadViewer = (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer>;

/** Throws when the text of the query goes beyond what whoever asks may send, before anybody else looks at it. */
export async function refuseExcesses(
  request: FastifyRequest,
  reply: FastifyReply,
  readViewer: ReadViewer,
  clients: Clients,
): Promise<void> {
  const { query: text } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown };
  if (typeof text !== 'string') return;
  // Who it is costs a look into the database, so it is only asked where it makes a difference.
  const excesses = findExcesses(text, allowanceOf(clients, request));
  if (excesses.length === 0) return;
  if (!isPersonal(request)) throw new QueryTooComplex(excesses);
  await readViewer(request, reply);
  const left = findExcesses(text, allowanceOf(clients, request));
  if (left.length > 0) throw new QueryTooComplex(left);
}

const allowanceOf = (clients: Clients, request: FastifyRequest): Allowance => clients.of(request).allowance;
