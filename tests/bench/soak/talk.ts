import { Refused } from './tally.ts';

/** A request that takes longer hangs. */
const deadline = 30_000;

// biome-ignore lint/suspicious/noExplicitAny: answers are as loose as JSON.
export type Data = any;

/** Asks an API, signed in where there is a cookie. Throws `Refused` for anything but an answer without errors. */
export async function talk(url: string, query: string, variables: object = {}, cookie?: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(cookie !== undefined && { cookie, origin: url }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(deadline),
  });
  const { data, errors } = (await response.json()) as {
    data?: Data;
    errors?: { message: string; extensions?: Data }[];
  };
  const [error] = errors ?? [];
  if (error !== undefined) throw new Refused(error.extensions?.code ?? 'ERROR', error.message);
  if (!response.ok) throw new Refused(String(response.status), 'No answer.');
  return data;
}

/** The payload of a mutation; throws when something stopped it. */
export function requireDone<T extends { userErrors: { code: string; message: string }[] }>(payload: T): T {
  const [error] = payload.userErrors;
  if (error !== undefined) throw new Refused(error.code, error.message);
  return payload;
}
