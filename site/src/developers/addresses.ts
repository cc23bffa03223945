import { env } from '../env.ts';

const toAddress = (path: string): URL => new URL(path, `${env.publicApiUrl.replace(/\/+$/, '')}/`);

/** Where programs send queries. */
export const endpoint = toAddress('graphql').href;

/** Where people try queries. */
export const editor = toAddress('graphiql').href;

/** The editor with a query in it. Variables become defaults of the query: the editor takes none from its address. */
export function toEditorHref(query: string, variables: Readonly<Record<string, string>> = {}): string {
  const address = toAddress('graphiql');
  const declaration = /\$(\w+): String!/g;
  address.searchParams.set(
    'query',
    query.replace(declaration, (text, name: string) => `${text} = ${JSON.stringify(variables[name])}`),
  );
  return address.href;
}
