import type { OutgoingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import { mayReadAhead, readAhead } from '../http/read-ahead.ts';
import { findBadValue } from '../limits/check-values.ts';
import type { Clients } from '../limits/clients.ts';
import { costHeader, findExcessiveCost } from '../limits/limit-operations.ts';
import type { Patience, Statements } from '../limits/statements.ts';
import { previewHeader } from '../preview/previewed.ts';
import { notes } from '../seen/request-note.ts';
import { encodedFor, type KeptAnswer, KeptAnswers, type MadeAnswer } from './kept-answers.ts';
import { KnownOperations } from './known-operations.ts';
import { type Contract, paramsOf } from './plan.ts';
import { writeTables } from './tables-of-plan.ts';

/** A body that was read and asks for nothing but an operation. */
interface Question {
  query: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** A request, and what it asks. */
interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  text: string;
  /** What its answer is kept under. */
  question: string;
  begin: number;
}

export interface KnownAnswers {
  /** Answers what is known when its body is there, before anybody else looks at it; all else goes on. */
  onRequest: onRequestHookHandler;
  /** Learns from a request that went the whole way what its client is sent. */
  learn: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Learns from what the whole way answered; the answer to a change waits until nobody is given what was before. */
  plugin: ApolloServerPlugin<Context>;
}

/** What reads the JSON of a body; undefined where it is none that the whole way would take. */
type ReadBody = (request: FastifyRequest, text: string) => unknown;

/** Whoever sends it is told in the other what its answer was read from; nothing where that is not known. */
const askingTables = 'portolan-asks-tables';
const tablesHeader = 'portolan-tables';

/**
 * Answers operations that were answered before without the way through parsing, validation and execution: one statement
 * gives the text of the answer. With a watch over the content revision whole answers are kept too. Only what everybody
 * may ask: a request that says who it comes from goes the whole way.
 */
export function createKnownAnswers(
  contract: Contract,
  { statements, clients, readBody }: { statements: Statements; clients: Clients; readBody: ReadBody },
  watch: RevisionWatch | undefined,
  keepsAnswers = true,
): KnownAnswers {
  const operations = new KnownOperations(contract);
  /** What Apollo chose for an `Accept` header. */
  const contentTypes = new LRUCache<string, string>({ max: 100 });
  const kept = new KeptAnswers();
  watch?.onChange(() => kept.clear());

  const questionOf = (request: FastifyRequest, text: string) => `${request.headers.accept ?? ''}\n${text}`;

  const make = async (
    request: FastifyRequest,
    text: string,
    isGone: () => boolean,
  ): Promise<MadeAnswer | undefined> => {
    const contentType = contentTypes.get(request.headers.accept ?? '');
    const question = contentType === undefined ? undefined : toQuestion(readBody(request, text));
    if (contentType === undefined || question === undefined) return undefined;
    const operation = operations.find(question.query, question.operationName);
    const variables = operation?.coerce(question.variables);
    if (operation === undefined || variables === undefined) return undefined;
    const { allowance, at } = clients.of(request);
    if (findBadValue(variables, undefined, allowance) !== undefined) return undefined;
    const asked = prepare(() => {
      const plan = operation.plan(variables);
      return plan && { plan, params: paramsOf(plan, variables) };
    });
    if (asked === undefined || findExcessiveCost(asked.plan.cost, allowance) !== undefined) return undefined;
    const { plan, params } = asked;
    const { points } = plan.cost;
    if (!clients.trySpend(request, points)) return undefined;
    const read = async (patience: Patience): Promise<MadeAnswer | undefined> => {
      const [row] = await statements.runForBytes(plan.text, params, patience);
      const body = row?.[0] ?? undefined;
      return body && { contentType, points, body, operation: operation.name, plan, again };
    };
    const again = () => read({ allowance, end: statements.endOf(Date.now(), allowance), isGone: () => false });
    return read({ allowance, end: statements.endOf(at, allowance), isGone });
  };

  const isKept = () => keepsAnswers && watch?.isFresh() === true;

  const give = (found: MadeAnswer | KeptAnswer, from: 'kept' | 'known', { request, reply, begin }: Asked) => {
    Object.assign(request.note, { operation: found.operation, kind: 'query', from, begin });
    send(found, request, reply);
  };

  /** Sends the answer to what is known; false, and nothing is sent, where the whole way must be gone. */
  const answerKnown = async (asked: Asked): Promise<boolean> => {
    const { request, reply, text, question } = asked;
    const isGone = () => request.raw.socket.destroyed;
    try {
      // What several wait for goes on without the one who asked first.
      const made = isKept()
        ? await kept.make(question, () => make(request, text, () => false))
        : await make(request, text, isGone);
      if (made === undefined) return false;
      give(made, 'known', asked);
    } catch (error) {
      // What is old now would stay in the pages of the portal.
      const mayBeOld = clients.of(request).allowance !== 'portal' && findDatabaseAway(error) !== undefined;
      const old = mayBeOld ? kept.getFromBefore(question) : undefined;
      if (old !== undefined) {
        reply.header('warning', '110 - "Response is Stale"').header('age', old.seconds);
        give(old.answer, 'kept', asked);
      } else if (isGone()) reply.hijack();
      else throw error;
    }
    return true;
  };

  return {
    onRequest: (request, reply, done) => {
      if (!isAnonymous(request) || !mayReadAhead(request)) return done();
      readAhead(request, (text, keep) => {
        const goOn = () => {
          keep();
          done();
        };
        const asked = { request, reply, text, question: questionOf(request, text), begin: performance.now() };
        const ready = isKept() ? kept.get(asked.question) : undefined;
        if (ready === undefined) {
          notes.run(request.note, () => {
            answerKnown(asked).then((isAnswered) => isAnswered || goOn(), done);
          });
        } else if (clients.trySpend(request, ready.points)) give(ready, 'kept', asked);
        // The whole way says that there is nothing left to spend.
        else goOn();
      });
    },
    learn: (request, reply) => {
      const contentType = reply.getHeader('content-type');
      if (reply.statusCode === 200 && typeof contentType === 'string') {
        contentTypes.set(request.headers.accept ?? '', contentType);
      }
    },
    plugin: {
      async requestDidStart() {
        return {
          async willSendResponse({ request, response, document, source, operation }) {
            if (operation?.operation === OperationTypeNode.MUTATION) return watch?.settle();
            const { body } = response;
            const isAnswered = body.kind === 'single' && body.singleResult.errors === undefined;
            if (!isAnswered || document === undefined || source === undefined) return;
            const name = request.operationName ?? undefined;
            operations.learn(source, name, document);
            if (request.http?.headers.get(askingTables) === undefined) return;
            const known = operations.find(source, name);
            const variables = known?.coerce(request.variables ?? {});
            const plan = prepare(() => variables && known?.plan(variables));
            if (plan !== undefined) response.http.headers.set(tablesHeader, writeTables(plan));
          },
        };
      },
    },
  };
}

/** Nothing that a plugin would add is left to add, and to ask each of them costs as much as the answer. */
function send(answer: MadeAnswer | KeptAnswer, request: FastifyRequest, reply: FastifyReply): void {
  const { body, encoding } =
    'age' in answer ? encodedFor(answer, request.headers['accept-encoding']) : { body: answer.body };
  const headers = reply.getHeaders();
  headers['content-type'] = answer.contentType;
  headers['content-length'] = body.length;
  headers['cache-control'] = 'no-store';
  headers.vary = 'accept, accept-encoding';
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  if (request.headers[askingTables] !== undefined) headers[tablesHeader] = writeTables(answer.plan);
  reply.hijack();
  reply.raw.writeHead(200, headers as OutgoingHttpHeaders).end(body);
}

/** Nothing in the request says who it comes from. */
const isAnonymous = ({ headers }: FastifyRequest): boolean =>
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  headers['x-api-key'] === undefined &&
  headers[previewHeader] === undefined &&
  headers[costHeader] === undefined;

function toQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (extensions !== undefined && extensions !== null)) return undefined;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Question['variables'],
  };
}

/** What cannot be used is refused by the whole way, which says what is wrong with it. */
function prepare<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
