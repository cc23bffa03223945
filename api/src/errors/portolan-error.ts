import { HeaderMap } from '@apollo/server';
import type { Told } from '@portolan/schema/sentences/tell';
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

/** What is told to programs is a message; what editors meet at the desk is a sentence that it can say in their language. */
const telling = (code: ErrorCode) => (told: string | Told) =>
  typeof told === 'string'
    ? new PortolanError(code, told)
    : new PortolanError(code, told.message, { sentence: told.sentence, values: told.values });

export const badInput = telling('BAD_USER_INPUT');
export const unauthenticated = telling('UNAUTHENTICATED');
export const forbidden = telling('FORBIDDEN');
export const notFound = telling('NOT_FOUND');
export const conflict = telling('CONFLICT');
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

/** What an error of ours tells beside its code. */
export const sentenceOf = ({ extensions: { sentence, values } }: GraphQLError): object =>
  sentence === undefined ? {} : { sentence, values };

export const rateLimited = (message: string, seconds: number) => forNow('RATE_LIMITED', message, seconds);
/** Seconds after which the database may be back. */
export const retryAfter = 2;
export const unavailable = (message: string, seconds: number) => forNow('UNAVAILABLE', message, seconds);
export const timedOut = () =>
  new PortolanError('TIMED_OUT', 'The query took too long and was stopped. Ask for less at once, or try again later.', {
    http: { status: errorStatus.TIMED_OUT },
  });
