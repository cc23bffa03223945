import { Client, cacheExchange, fetchExchange, type OperationResult } from '@urql/core';
import type { Told } from '../i18n/told.ts';

/** Why something did not happen, in the words of the contract. */
export interface Failure extends Told {
  /** A code of the contract, or `NETWORK` when nobody answered. */
  readonly code: string;
}

export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  // The API takes reads that carry a session by POST only.
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { credentials: 'same-origin' },
});

/** An error as the API tells it, in GraphQL and beside it. */
export function toFailure({ message, extensions }: ToldError, otherwise: string): Failure {
  const { code, sentence, values } = (extensions ?? {}) as Partial<Told>;
  return { code: code ?? otherwise, message, sentence, values };
}

interface ToldError {
  readonly message: string;
  readonly extensions?: object;
}

/** What is refused beside GraphQL. */
export interface RefusedAnswer {
  readonly errors: readonly [ToldError, ...ToldError[]];
}

/** What went wrong with an operation, or undefined when it went well. */
export function findFailure({ error }: { readonly error?: OperationResult['error'] | undefined }): Failure | undefined {
  if (error === undefined) return undefined;
  const [first] = error.graphQLErrors;
  if (first === undefined) return { code: 'NETWORK', message: error.networkError?.message ?? error.message };
  return toFailure(first, 'INTERNAL_SERVER_ERROR');
}
