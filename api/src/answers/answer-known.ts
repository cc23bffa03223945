import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import { findBadValue } from '../limits/check-values.ts';
import type { Clients } from '../limits/clients.ts';
import { costHeader, findExcessiveCost } from '../limits/limit-operations.ts';
import type { Statements } from '../limits/statements.ts';
import { previewHeader } from '../preview/previewed.ts';
import { encodedFor, type KeptAnswer, KeptAnswers, type MadeAnswer } from './kept-answers.ts';
import { KnownOperations } from './known-operations.ts';
import { bodyOf, type Contract, paramsOf } from './plan.ts';
import { listTables } from './tables-of-plan.ts';

/** A body that was read and asks for nothing but an operation. */
interface Question {
  query: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

export interface KnownAnswers {
  /** Stands for a body whose answer is kept, which need not be understood; undefined when there is none. */
  recognise: (request: FastifyRequest, text: string) => object | undefined;
  /** Notes of a body that was understood how it was written. */
  note: (body: unknown, text: string) => void;
  /** Sends the answer to what is known; false, and nothing is sent, where the whole way must be gone. */
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;
  /** Learns from a request that went the whole way what its client is sent. */
  learn: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Learns from what the whole way answered; the answer to a change waits until nobody is given what was before. */
  plugin: ApolloServerPlugin<Context>;
}

const written = Symbol('how a body was written');

/** Whoever sends it is told in the other which tables its answer was read from; nothing where that is not known. */
const askingTables = 'portolan-asks-tables';
const tablesHeader = 'portolan-tables';

/**
 * Answers operations that were answered before without the way through parsing, validation and execution: one statement
 * gives the text of the answer. With a watch over the content revision whole answers are kept too. Only what everybody
 * may ask: a request that says who it comes from goes the whole way.
 */
export function createKnownAnswers(
  contract: Contract,
  { statements, clients }: { statements: Statements; clients: Clients },
  watch: RevisionWatch | undefined,
  keepsAnswers = true,
): KnownAnswers {
  const operations = new KnownOperations(contract);
  /** What Apollo chose for an `Accept` header. */
  const contentTypes = new LRUCache<string, string>({ max: 100 });
  const kept = new KeptAnswers();
  watch?.onChange(() => kept.clear());

  const questionOf = (request: FastifyRequest, text: string) => `${request.headers.accept ?? ''}\n${text}`;

  const make = async (request: FastifyRequest, isGone: () => boolean): Promise<MadeAnswer | undefined> => {
    const contentType = contentTypes.get(request.headers.accept ?? '');
    const question = toQuestion(request.body);
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
    const { points } = asked.plan.cost;
    if (!clients.trySpend(request, points)) return undefined;
    const patience = { allowance, end: statements.endOf(at, allowance), isGone };
    const [row] = await statements.runForBytes(asked.plan.text, asked.params, patience);
    const body = row && bodyOf(asked.plan, row);
    return body === undefined ? undefined : { contentType, points, body, operation: operation.name, plan: asked.plan };
  };

  const isKept = (request: FastifyRequest) => keepsAnswers && watch?.isFresh() === true && isAnonymous(request);

  return {
    recognise: (request, text) =>
      isKept(request) && kept.get(questionOf(request, text)) !== undefined ? { [written]: text } : undefined,
    note: (body, text) => {
      if (typeof body === 'object' && body !== null) Object.defineProperty(body, written, { value: text });
    },
    answer: async (request, reply) => {
      if (!isAnonymous(request)) return false;
      const text = (request.body as { [written]?: string } | null | undefined)?.[written];
      if (text === undefined) return false;
      const question = questionOf(request, text);
      const begin = performance.now();
      const ready = isKept(request) ? kept.get(question) : undefined;
      const isAllowed = ready !== undefined && clients.trySpend(request, ready.points);
      // Kept when the body came, and gone since; or there is nothing left to spend, which the whole way says.
      if (Object.keys(request.body as object).length === 0 && !isAllowed) request.body = JSON.parse(text);
      if (ready !== undefined && !isAllowed) return false;
      const isGone = () => request.raw.socket.destroyed;
      try {
        const note = ({ operation }: { operation: string | undefined }) =>
          Object.assign(request.note, {
            operation,
            kind: 'query',
            from: ready === undefined ? 'known' : 'kept',
            begin,
          });
        if (isKept(request)) {
          // What several wait for goes on without the one who asked first.
          const found = ready ?? (await kept.make(question, () => make(request, () => false)));
          if (found === undefined) return false;
          note(found);
          send(found, request, reply);
        } else {
          const made = await make(request, isGone);
          if (made === undefined) return false;
          note(made);
          sendPieces(made, request, reply);
        }
      } catch (error) {
        const old = findDatabaseAway(error) && kept.getFromBefore(question);
        if (old === undefined) throw error;
        reply.header('warning', '110 - "Response is Stale"').header('age', old.seconds);
        Object.assign(request.note, { operation: old.answer.operation, kind: 'query', from: 'kept', begin });
        send(old.answer, request, reply);
      }
      return true;
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
            if (plan !== undefined) response.http.headers.set(tablesHeader, listTables(plan).join());
          },
        };
      },
    },
  };
}

function send(answer: KeptAnswer, request: FastifyRequest, reply: FastifyReply): void {
  const { body, encoding } = encodedFor(answer, request.headers['accept-encoding']);
  begin(answer, request, reply, { length: body.length, encoding }).end(body);
}

/** Sends a body as it came: to put its pieces together would cost more than to send them one by one. */
function sendPieces(answer: MadeAnswer, request: FastifyRequest, reply: FastifyReply): void {
  const length = answer.body.reduce((sum, piece) => sum + piece.length, 0);
  const response = begin(answer, request, reply, { length });
  for (const piece of answer.body) response.write(piece);
  response.end();
}

/** Nothing that a plugin would add is left to add, and to ask each of them costs as much as the answer. */
function begin(
  { contentType, plan }: Pick<MadeAnswer, 'contentType' | 'plan'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { length, encoding }: { length: number; encoding?: string | undefined },
): ServerResponse {
  reply.hijack();
  return reply.raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': contentType,
    'content-length': length,
    'cache-control': 'no-store',
    vary: 'accept, accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(encoding !== undefined && { 'content-encoding': encoding }),
    ...(request.headers[askingTables] !== undefined && { [tablesHeader]: listTables(plan).join() }),
  });
}

/** Nothing in the request says who it comes from. */
const isAnonymous = ({ headers }: FastifyRequest): boolean =>
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  headers['x-api-key'] === undefined &&
  headers[previewHeader] === undefined &&
  headers[costHeader] === undefined;

function toQuestion(body: unknown): Question | undefined {
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
