import { GraphQLError } from 'graphql';
import type { ErrorCode } from './codes.ts';

/** An error whose message is meant for the caller and says what to do. */
class PortolanError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
  }
}

export const badInput = (message: string) => new PortolanError('BAD_USER_INPUT', message);
export const unauthenticated = (message: string) => new PortolanError('UNAUTHENTICATED', message);
export const forbidden = (message: string) => new PortolanError('FORBIDDEN', message);
export const notFound = (message: string) => new PortolanError('NOT_FOUND', message);
export const conflict = (message: string) => new PortolanError('CONFLICT', message);
export const rateLimited = (message: string) => new PortolanError('RATE_LIMITED', message);
export const tooComplex = (message: string) => new PortolanError('QUERY_TOO_COMPLEX', message);
