import type { AnyVariables, DocumentInput, TypedDocumentNode } from '@urql/core';
import { currentEdition, inDevelopment } from '../edition/edition.ts';
import { note } from '../edition/notes.ts';
import { ask } from './ask.ts';
import { toQuestion } from './question.ts';

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface PageVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const largestPage = 200;

/**
 * The data of a query, read once in an edition: seven locales ask the same. Throws, and so stops the build, with the
 * operation's name and the reason when there is none.
 */
export async function read<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const question = toQuestion(document, variables ?? {});
  if (inDevelopment()) return (await ask<Data>(question)).data;
  const { reads } = currentEdition();
  const answer = reads.get(question.name) ?? ask<Data>(question);
  reads.set(question.name, answer);
  // What failed once may do the next time.
  answer.catch(() => reads.delete(question.name));
  const { data, digest } = await answer;
  note(question.name, digest);
  return data as Data;
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
): Promise<Node[]> => collect(readOnce, document, variables, pick, first);

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
export async function readOnce<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const question = toQuestion(document, variables ?? {});
  const { data, digest } = await ask<Data>(question);
  note(question.name, digest);
  return data;
}
