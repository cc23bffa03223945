import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorStatus } from '../errors/codes.ts';
import { limits } from '../graphql/limits.ts';

/** What Fastify says without the figure that helps. */
const told: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is too large; at most ${limits.bodyBytes} bytes are allowed, ${limits.signedInBodyBytes} to those who are signed in.`,
};

/**
 * Answers what fails before an operation is read, or beside GraphQL, in the form that GraphQL errors have: the caller's
 * mistakes as they are; anything else as one sentence with an id, the whole going to `report` under that id.
 */
export function createErrorHandler(report: (error: unknown, errorId: string) => void) {
  return (error: FastifyError | GraphQLError, _request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof GraphQLError) {
      const code = error.extensions.code as ErrorCode;
      return reply.code(errorStatus[code]).send({ errors: [{ message: error.message, extensions: { code } }] });
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      const code: ErrorCode = 'BAD_USER_INPUT';
      const message = told[error.code] ?? error.message;
      return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
    }
    const errorId = randomUUID();
    report(error, errorId);
    const code: ErrorCode = 'INTERNAL_SERVER_ERROR';
    return reply.code(500).send({ errors: [{ message: 'Internal server error.', extensions: { code, errorId } }] });
  };
}

/** Gives an error that stops an operation before it begins the status of its code. */
export function refuseWhole(error: unknown): never {
  if (!(error instanceof GraphQLError)) throw error;
  const status = errorStatus[error.extensions.code as ErrorCode];
  throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status } } });
}
