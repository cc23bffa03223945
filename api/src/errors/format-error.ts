import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorStatus } from './codes.ts';
import { sentenceOf } from './portolan-error.ts';

/** Codes of Apollo Server that say what the caller did wrong, as the contract tells them. */
const renamed: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};
const kept = new Set<string>([
  ...Object.keys(errorStatus),
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Maps every error of an operation to what the caller is told: the caller's mistakes as they are, with a code; a database
 * that cannot be used just now in a sentence; anything else as one sentence with an id, the whole going to `report` under
 * that id.
 */
export function createErrorFormatter(report: (error: unknown, errorId: string) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const given = String(ownCodeOf(error) ?? formatted.extensions?.code ?? '');
    const code = renamed[given] ?? given;
    const isMeantForCaller = kept.has(code) && code !== 'INTERNAL_SERVER_ERROR';
    if (isMeantForCaller && (original instanceof GraphQLError || error instanceof GraphQLError)) {
      const { locations, path } = formatted;
      const message = shortened(formatted.message);
      const told = original instanceof GraphQLError ? sentenceOf(original) : {};
      return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, ...told } };
    }
    const away = findDatabaseAway(original);
    if (away !== undefined) {
      const unavailable: ErrorCode = 'UNAVAILABLE';
      return {
        message: away.message,
        ...(formatted.path && { path: formatted.path }),
        extensions: { code: unavailable },
      };
    }
    const errorId = randomUUID();
    report(original, errorId);
    const internal: ErrorCode = 'INTERNAL_SERVER_ERROR';
    return {
      message: 'Internal server error.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: internal, errorId },
    };
  };
}

/** Messages may quote what was sent. */
const longestMessage = 300;
const shortened = (message: string) =>
  message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`;

/**
 * The code that an error had before Apollo Server put its own in its place, as it does with what a limit reports, and
 * where it forgets to: it refuses some requests with a status and no code.
 */
function ownCodeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return undefined;
  if (error.originalError instanceof GraphQLError) return error.originalError.extensions.code;
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } };
  return code === undefined && http?.status === 400 ? 'BAD_USER_INPUT' : code;
}
