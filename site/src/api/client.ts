import { AsyncLocalStorage } from 'node:async_hooks';
import { Client, fetchExchange } from '@urql/core';
import pLimit from 'p-limit';
import { currentEdition } from '../edition/edition.ts';
import { env } from '../env.ts';

const timeoutMilliseconds = 30_000;
/** The search alone asks a question of each noun in each language; the API takes no more than so many connections of one client. */
const inTurn = pLimit(16);

/** Columns of a table that an answer was read from; `*` stands for all. */
export interface ColumnsRead {
  /** Those by which rows that the answer does not show may change it. */
  readonly deciding: readonly string[];
  readonly all: readonly string[];
}

export type TablesRead = Readonly<Record<string, ColumnsRead>>;

/** Where is noted which tables the API says it read for an answer, of whoever asks for that. */
export const askingTables = new AsyncLocalStorage<{ tables?: TablesRead }>();

// No cache exchange: a page must show what the API says now, and `read` already remembers identical reads.
export const client = new Client({
  url: env.apiUrl,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  requestPolicy: 'network-only',
  fetchOptions: () => ({
    headers: {
      ...currentEdition().headers,
      ...(env.apiToken !== undefined && { 'portolan-portal': env.apiToken }),
      ...(askingTables.getStore() !== undefined && { 'portolan-asks-tables': 'yes' }),
    },
  }),
  fetch: async (input, init) => {
    const response = await inTurn(() => fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) }));
    const [asking, tables] = [askingTables.getStore(), response.headers.get('portolan-tables')];
    if (asking !== undefined && tables !== null) asking.tables = toTablesRead(tables);
    return response;
  },
});

/** Reads `events:slug+status/slug+status+title,projects:/`. */
const toTablesRead = (header: string): TablesRead =>
  Object.fromEntries(
    header.split(',').map((text) => {
      const [table = '', deciding = '', all = ''] = text.split(/[:/]/);
      return [table, { deciding: deciding.split('+'), all: all.split('+') }];
    }),
  );
