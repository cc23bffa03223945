import { Client, cacheExchange, fetchExchange, type OperationResult } from '@urql/core';

/** Why something did not happen, in the words of the contract. */
export interface Failure {
  /** A code of the contract, or `NETWORK` when nobody answered. */
  readonly code: string;
  readonly message: string;
}

export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  // The API takes reads that carry a session by POST only.
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { credentials: 'same-origin' },
});

/** What went wrong with an operation, or undefined when it went well. */
export function findFailure({ error }: { readonly error?: OperationResult['error'] | undefined }): Failure | undefined {
  if (error === undefined) return undefined;
  const [first] = error.graphQLErrors;
  if (first === undefined) return { code: 'NETWORK', message: error.networkError?.message ?? error.message };
  return { code: String(first.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'), message: first.message };
}
