import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorStatus } from './codes.ts';

/** An error whose message is meant for the caller and says what to do. */
class PortolanError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...extensions } });
  }
}

/** What is no fault of the query, and may go well later: then the whole answer has the status that says so. */
const forNow = (code: ErrorCode, message: string, seconds: number) =>
  new PortolanError(code, message, {
    http: { status: errorStatus[code], headers: new HeaderMap([['retry-after', String(seconds)]]) },
  });

export const badInput = (message: string) => new PortolanError('BAD_USER_INPUT', message);
export const unauthenticated = (message: string) => new PortolanError('UNAUTHENTICATED', message);
export const forbidden = (message: string) => new PortolanError('FORBIDDEN', message);
export const notFound = (message: string) => new PortolanError('NOT_FOUND', message);
export const conflict = (message: string) => new PortolanError('CONFLICT', message);
export const tooComplex = (message: string) => new PortolanError('QUERY_TOO_COMPLEX', message);
/** A query that goes beyond several limits at once: an error tells of each. */
export class QueryTooComplex extends Error {
  override readonly name = 'QueryTooComplex';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

export const rateLimited = (message: string, seconds: number) => forNow('RATE_LIMITED', message, seconds);
/** Seconds after which the database may be back. */
export const retryAfter = 2;
export const unavailable = (message: string, seconds: number) => forNow('UNAVAILABLE', message, seconds);
export const timedOut = () =>
  new PortolanError('TIMED_OUT', 'The query took too long and was stopped. Ask for less at once, or try again later.', {
    http: { status: errorStatus.TIMED_OUT },
  });
