import { Client, fetchExchange } from '@urql/core';
import { currentEdition } from '../edition/edition.ts';
import { env } from '../env.ts';

const timeoutMilliseconds = 30_000;

// No cache exchange: a page must show what the API says now, and `read` already remembers identical reads.
export const client = new Client({
  url: env.apiUrl,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  requestPolicy: 'network-only',
  fetchOptions: () => ({
    headers: currentEdition().headers,
    signal: AbortSignal.timeout(timeoutMilliseconds),
  }),
});
