import type { GraphQLFormattedError } from 'graphql';

/** An answer of the API; `data` is as loose as JSON, unless the test says what it is. */
export interface Answer<Data = Json> {
  data?: Data;
  errors?: GraphQLFormattedError[];
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads deep into answers whose shape its query states.
export type Json = any;

/** Somebody who asks the API. */
export interface Asker {
  /** Any request, by path. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Posts an operation and gives the whole answer. */
  ask<Data = Json>(document: string, variables?: object): Promise<Answer<Data>>;
  /** The data of an operation that must succeed. */
  query<Data = Json>(document: string, variables?: object): Promise<Data>;
  /** The code and message of the one error that an operation must give. */
  refusal(document: string, variables?: object): Promise<{ code: unknown; message: string }>;
}

/** Asks the API at `url` with the same headers each time. `reports` is what went wrong inside, for messages. */
export function createAsker(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  reports: readonly unknown[] = [],
): Asker {
  const ask = async <Data>(query: string, variables?: object): Promise<Answer<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    ask,
    fetch: (path, init) => {
      const own = new Headers(init?.headers);
      for (const [name, value] of Object.entries(headers)) if (!own.has(name)) own.set(name, value);
      return fetch(`${url}${path}`, { ...init, headers: own });
    },
    query: async <Data>(document: string, variables?: object) => {
      const { data, errors } = await ask<Data>(document, variables);
      if (errors !== undefined) throw new Error(explained(errors, reports));
      return data as Data;
    },
    refusal: async (document, variables) => {
      const { errors = [] } = await ask(document, variables);
      const [error, ...others] = errors;
      if (error === undefined || others.length > 0) {
        throw new Error(`One error was expected, but there were ${errors.length}. ${explained(errors, reports)}`);
      }
      return { code: error.extensions?.code, message: error.message };
    },
  };
}

const explained = (errors: readonly GraphQLFormattedError[], reports: readonly unknown[]) =>
  [...errors.map(({ message }) => message), ...reports.map(String)].join('\n');
