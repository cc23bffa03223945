import { randomUUID } from 'node:crypto';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import { limits } from '@portolan/schema/limits';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorStatus } from '../errors/codes.ts';
import { QueryTooComplex, retryAfter, sentenceOf, unavailable } from '../errors/portolan-error.ts';
import type { RequestNote } from '../seen/request-note.ts';

/** What Fastify says without the figure that helps. */
const told: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is too large; at most ${limits.kibibytes.anonymous} KiB are allowed, ${limits.kibibytes.signedIn} KiB to those who are signed in.`,
};

/**
 * Answers what fails before an operation is read, or beside GraphQL, in the form that GraphQL errors have: the caller's
 * mistakes as they are; anything else as one sentence with an id, the whole going to `report` under that id.
 */
export function createErrorHandler(report: (error: unknown, errorId: string) => void) {
  return (error: FastifyError | GraphQLError | QueryTooComplex, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof QueryTooComplex) {
      const errors = error.errors.map(({ message, extensions: { code } }) => ({ message, extensions: { code } }));
      noteErrors(request, { errors: ['QUERY_TOO_COMPLEX'] });
      return reply.code(errorStatus.QUERY_TOO_COMPLEX).header('cache-control', 'no-store').send({ errors });
    }
    if (error instanceof GraphQLError) {
      const code = error.extensions.code as ErrorCode;
      noteErrors(request, { errors: [code] });
      const { headers = [] } = (error.extensions.http ?? {}) as unknown as { headers?: Iterable<[string, string]> };
      for (const [name, value] of headers) reply.header(name, value);
      const extensions = { code, ...sentenceOf(error) };
      return reply.code(errorStatus[code]).send({ errors: [{ message: error.message, extensions }] });
    }
    const away = findDatabaseAway(error);
    if (away !== undefined) {
      const code: ErrorCode = 'UNAVAILABLE';
      noteErrors(request, { errors: [code] });
      const told = { errors: [{ message: away.message, extensions: { code } }] };
      return reply.code(errorStatus[code]).header('retry-after', retryAfter).send(told);
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      const code: ErrorCode = 'BAD_USER_INPUT';
      noteErrors(request, { errors: [code] });
      const message = told[error.code] ?? error.message;
      return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
    }
    const errorId = randomUUID();
    report(error, errorId);
    const code: ErrorCode = 'INTERNAL_SERVER_ERROR';
    noteErrors(request, { errors: [code], errorId });
    return reply.code(500).send({ errors: [{ message: 'Internal server error.', extensions: { code, errorId } }] });
  };
}

/** A request of an app that nobody watches has no note. */
function noteErrors({ note }: { note?: RequestNote }, errors: Pick<RequestNote, 'errors' | 'errorId'>): void {
  if (note !== undefined) Object.assign(note, errors);
}

/** Gives an error that stops an operation before it begins the status of its code. */
export function refuseWhole(error: unknown): never {
  const away = findDatabaseAway(error);
  if (away !== undefined) throw unavailable(away.message, retryAfter);
  if (!(error instanceof GraphQLError)) throw error;
  const status = errorStatus[error.extensions.code as ErrorCode];
  const http = { ...(error.extensions.http as object | undefined), status };
  throw new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
