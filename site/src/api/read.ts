import { type AnyVariables, type DocumentInput, getOperationName, type TypedDocumentNode } from '@urql/core';
import { env } from '../env.ts';
import { client } from './client.ts';

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface PageVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const largestPage = 200;

// Seven locales ask the same questions; within one build the answer is read once.
const answers = new WeakMap<object, Map<string, Promise<unknown>>>();

/** The data of a query. Throws, and so stops the build, with the operation's name and the reason when there is none. */
export function read<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  if (import.meta.env.DEV) return ask(document, variables);
  const known = answers.get(document) ?? new Map<string, Promise<unknown>>();
  answers.set(document, known);
  const key = JSON.stringify(variables);
  const answer = known.get(key) ?? ask(document, variables);
  known.set(key, answer);
  return answer as Promise<Data>;
}

/**
 * Every node of a connection, in its order. The document takes `$first: Int!` and `$after: String`; `pick` finds the
 * connection in its data. A query that asks much of each node passes a smaller page, to stay below the API's cost limit.
 */
export const readAll = <Data, Variables extends AnyVariables & PageVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof PageVariables>,
  pick: (data: Data) => Connection<Node>,
  first = largestPage,
): Promise<Node[]> => collect(read, document, variables, pick, first);

/** As `readAll`, for a list that no other page asks for, so that it need not be remembered. */
export const readAllOnce = <Data, Variables extends AnyVariables & PageVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof PageVariables>,
  pick: (data: Data) => Connection<Node>,
  first = largestPage,
): Promise<Node[]> => collect(ask, document, variables, pick, first);

async function collect<Data, Variables extends AnyVariables & PageVariables, Node>(
  reading: typeof read,
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof PageVariables>,
  pick: (data: Data) => Connection<Node>,
  first: number,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const asked = { ...variables, first, after } as unknown as Variables;
    const page: Connection<Node> = pick(await reading(document, asked));
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** The data of a query that no other page asks, so that it need not be remembered. Throws as `read` does. */
export const readOnce = ask;

async function ask<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await client.query(document, variables);
  if (result.data !== undefined && result.error === undefined) return result.data;
  const name = getOperationName(result.operation.query) ?? 'unnamed';
  const reason = result.error?.networkError
    ? `${env.apiUrl} gave no answer (${result.error.networkError.message}).`
    : (result.error?.message ?? 'The answer holds no data.');
  throw new Error(`Query "${name}" with ${JSON.stringify(variables)} failed: ${reason}`);
}
