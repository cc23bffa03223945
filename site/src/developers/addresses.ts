import { env } from '../env.ts';

const toAddress = (path: string): URL => new URL(path, `${env.publicApiUrl.replace(/\/+$/, '')}/`);

/** Where programs send queries. */
export const endpoint = toAddress('graphql').href;

/** Where people try queries. */
export const editor = toAddress('graphiql').href;

/** The editor with a query in it. */
export function toEditorHref(query: string, variables?: object): string {
  const address = toAddress('graphiql');
  address.searchParams.set('query', query);
  if (variables !== undefined) address.searchParams.set('variables', JSON.stringify(variables));
  return address.href;
}
