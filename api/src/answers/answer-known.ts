import type { OutgoingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Database } from '@portolan/drizzle/database';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import { previewHeader } from '../preview/previewed.ts';
import { encodedFor, type KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { KnownOperations } from './known-operations.ts';
import { bodyOf, type Contract, paramsOf } from './plan.ts';

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

/**
 * Answers operations that were answered before without the way through parsing, validation and execution: one statement
 * gives the text of the answer. With a watch over the content revision whole answers are kept too. Only what everybody
 * may ask: a request that says who it comes from goes the whole way.
 */
export function createKnownAnswers(
  contract: Contract,
  database: Pick<Database, 'run'>,
  watch: RevisionWatch | undefined,
): KnownAnswers {
  const operations = new KnownOperations(contract);
  /** What Apollo chose for an `Accept` header. */
  const contentTypes = new LRUCache<string, string>({ max: 100 });
  const kept = new KeptAnswers();
  watch?.onChange(() => kept.clear());

  const questionOf = (request: FastifyRequest, text: string) => `${request.headers.accept ?? ''}\n${text}`;

  const make = async (request: FastifyRequest): Promise<KeptAnswer | undefined> => {
    const contentType = contentTypes.get(request.headers.accept ?? '');
    const question = toQuestion(request.body);
    if (contentType === undefined || question === undefined) return undefined;
    const operation = operations.find(question.query, question.operationName);
    const variables = operation?.coerce(question.variables);
    if (operation === undefined || variables === undefined) return undefined;
    const asked = prepare(() => {
      const plan = operation.plan(variables);
      return plan && { plan, params: paramsOf(plan, variables) };
    });
    if (asked === undefined || asked.params.some(isUnreadable)) return undefined;
    const [row] = await database.run<Record<string, string | null>>(asked.plan.text, asked.params);
    const body = row && bodyOf(asked.plan, row);
    return body === undefined ? undefined : { contentType, body: Buffer.from(body) };
  };

  const isKept = (request: FastifyRequest) => watch?.isFresh() === true && isAnonymous(request);

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
      // Kept when the body came, and gone since.
      if (Object.keys(request.body as object).length === 0 && kept.get(question) === undefined) {
        request.body = JSON.parse(text);
      }
      const found = isKept(request)
        ? (kept.get(question) ?? (await kept.make(question, () => make(request))))
        : await make(request);
      if (found === undefined) return false;
      send(found, request, reply);
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
            operations.learn(source, request.operationName ?? undefined, document);
          },
        };
      },
    },
  };
}

function send(answer: KeptAnswer, request: FastifyRequest, reply: FastifyReply): void {
  const { body, encoding } = encodedFor(answer, request.headers['accept-encoding']);
  // Nothing that a plugin would add is left to add, and to ask each of them costs as much as the answer.
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': answer.contentType,
    'content-length': body.length,
    'cache-control': 'no-store',
    vary: 'accept, accept-encoding',
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
  reply.raw.end(body);
}

/** Nothing in the request says who it comes from. */
const isAnonymous = ({ headers }: FastifyRequest): boolean =>
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  headers['x-api-key'] === undefined &&
  headers[previewHeader] === undefined;

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

const isUnreadable = (param: unknown) => typeof param === 'string' && (param.includes('\0') || !param.isWellFormed());
